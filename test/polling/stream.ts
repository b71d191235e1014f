import type { Sandbox } from '../../sandbox/server.js';
import type { Fired } from '../support/zap.js';

/** What a trigger is about, played in the sandbox behind the API's back. Times are milliseconds since 1970. */
export interface Stream {
  /** What it is, where a trigger has several. */
  name?: string;
  /** Key of the trigger. */
  key: string;
  input?: (sandbox: Sandbox) => Record<string, unknown>;
  /** What must be there before the Zap is turned on. */
  prepare?: (sandbox: Sandbox) => void;
  /** What of an event names the record; its id without this. */
  told?: (event: Fired) => string;
  /** Something happens that must fire, at that time. Gives the id of the record. */
  happen: (sandbox: Sandbox, at: number) => string;
  /** Something happens to that record that must fire again. */
  again?: (sandbox: Sandbox, id: string, at: number) => void;
  /** What must not fire, by its name. */
  silent?: Record<string, (sandbox: Sandbox, at: number) => void>;
  remove: (sandbox: Sandbox, id: string) => void;
  /** Nothing of the kind is left. */
  clear: (sandbox: Sandbox) => void;
  /** Makes the API give so many rows at once, whatever is asked for; absent where a list has no pages. */
  clamp?: (sandbox: Sandbox, rows: number) => void;
  /** What a quiet poll costs, in an account with so many records of the kind. */
  quiet: { records: number; requests: number };
  /** What a poll costs with 250 in its three hours, and a first fill of 1,000: where larger pages follow on a small first one. */
  busy?: { poll: number; fill: number };
}

let count = 0;

/** Another id at every call, in no order, of so many hexadecimal digits. */
export const anyId = (digits: number): string => {
  count += 1;
  return (
    ((count * 7_919) % 65_521).toString(16).padStart(4, '0') + count.toString(16).padStart(digits - 4, '0')
  );
};

export const iso = (time: number): string => new Date(time).toISOString();

export const LONG = 10 * 24 * 3_600_000;

/** What a new record looks like: the seed's first one, even after all records are gone. */
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
