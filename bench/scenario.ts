import type { Kind } from './core.js';
import type { Place, ServiceKey } from './wire.js';

export interface Setting {
  service: ServiceKey;
  place: Place;
  /** The connection, as the app's form has it. */
  auth: Record<string, string>;
}

/** One run of the work; gives how many records it dealt with. */
export type Work = () => Promise<number>;

/** Work that is measured. Each process prepares it once and runs it several times. */
export interface Scenario {
  name: string;
  /** Runs per process; fewer for long ones. */
  runs: number;
  /** New contacts in the accounts. */
  fresh?: number;
  /** Contacts that were edited a minute ago. */
  edited?: number;
  /** It leaves records behind, which others must not meet: accounts of its own. */
  apart?: boolean;
  /** Operations in one run, and what kind: an empty one is measured as often. */
  operations: number;
  kind: Kind;
  /** What a run must give, so that no benchmark is fast by doing nothing. */
  records: (count: number) => boolean;
  /** Requests wanted at most. */
  target?: Partial<Record<ServiceKey, number>>;
  handoff: (setting: Setting) => Promise<Work>;
  pipedream?: (setting: Setting) => Promise<Work>;
}
