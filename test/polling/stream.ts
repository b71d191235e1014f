import type { Sandbox } from '../../sandbox/server.js';
import type { Fired } from '../support/zap.js';

/** The events of a trigger, simulated in the sandbox behind the API's back. Times are milliseconds since 1970. */
export interface Stream {
  /** Its name, if a trigger has several streams. */
  name?: string;
  /** Key of the trigger. */
  key: string;
  input?: (sandbox: Sandbox) => Record<string, unknown>;
  /** Sets up what must exist before the Zap is turned on. */
  prepare?: (sandbox: Sandbox) => void;
  /** The part of an event that names the record; by default, its id. */
  told?: (event: Fired) => string;
  /** Something happens at that time that must fire. Returns the id of the record. */
  happen: (sandbox: Sandbox, at: number) => string;
  /** Something happens to that record that must fire again. */
  again?: (sandbox: Sandbox, id: string, at: number) => void;
  /** What must not fire, by its name. */
  silent?: Record<string, (sandbox: Sandbox, at: number) => void>;
  remove: (sandbox: Sandbox, id: string) => void;
  /** Removes all records of this kind. */
  clear: (sandbox: Sandbox) => void;
  /** Makes the API return this many rows at once, whatever is requested; absent if a list has no pages. */
  clamp?: (sandbox: Sandbox, rows: number) => void;
  /** The requests of a quiet poll, in an account with this many records of the kind. */
  quiet: { records: number; requests: number };
  /** What a poll costs with 250 in its three hours, and a first fill of 1,000: where larger pages follow on a small first one. */
  busy?: { poll: number; fill: number };
}

let count = 0;

/** A new id at every call, unordered, with this many hexadecimal digits. */
export const anyId = (digits: number): string => {
  count += 1;
  return (
    ((count * 7_919) % 65_521).toString(16).padStart(4, '0') + count.toString(16).padStart(digits - 4, '0')
  );
};

export const iso = (time: number): string => new Date(time).toISOString();

export const LONG = 10 * 24 * 3_600_000;

/** The pattern for new records: the seed's first one, even after all records are gone. */
export const patternOf = <T>(records: (sandbox: Sandbox) => Iterable<T>): ((sandbox: Sandbox) => T) => {
  let known: T | undefined;
  return (sandbox) => {
    for (const record of records(sandbox)) {
      known ??= structuredClone(record);
      break;
    }
    if (!known) throw new Error('The seed has no such record.');
    return structuredClone(known);
  };
};
