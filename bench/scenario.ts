import type { Kind } from './core.js';
import type { Place, ServiceKey } from './wire.js';

export interface Setting {
  service: ServiceKey;
  place: Place;
  /** The connection, as the app's form has it. */
  auth: Record<string, string>;
}

/** One run of the work; returns the number of records that it handled. */
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
  /** It leaves records behind that others must not see, so it gets its own accounts, as the sandbox has them. */
  apart?: boolean;
  /** The number and the kind of operations in one run: an empty operation is measured as often. */
  operations: number;
  kind: Kind;
  /** What a run must return, so that no benchmark is fast because it does nothing. */
  records: (count: number) => boolean;
  /** The target for the number of requests, as a maximum. */
  target?: Partial<Record<ServiceKey, number>>;
  handoff: (setting: Setting) => Promise<Work>;
  pipedream?: (setting: Setting) => Promise<Work>;
}
