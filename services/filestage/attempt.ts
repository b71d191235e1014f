/** What follows an upload: looks for what Filestage makes of the file, and reports failures instead of failing. */
import { patiently } from '../../platform/after_write.js';
import type { Client } from '../../platform/client.js';
import { waitFor } from '../../platform/wait_for.js';

/** Milliseconds to wait before the first and before the second look at a new file. */
const PAUSES = [1_000, 2_500];
/** Milliseconds that the steps after the waiting may need. */
const RESERVE = 8_000;
/** The most looks at a new file. */
export const LOOKS = PAUSES.length;

/** Waits for what Filestage makes of a new file; undefined while it is still at work. */
export const awaitFile = <T>(client: Client, look: () => Promise<T | undefined>): Promise<T | undefined> =>
  waitFor(client, PAUSES, RESERVE, look);

/** The result, or why there is none. */
export interface Attempt<T> {
  value?: T;
  /** Absent if nothing failed. */
  error?: unknown;
}

/**
 * Once Filestage has a file, nothing that goes wrong may fail the step: a replay would upload a second one. The problem
 * is reported as a sentence instead.
 */
export const attempt = async <T>(client: Client, work: () => Promise<T>): Promise<Attempt<T>> => {
  try {
    return { value: await patiently(client, work) };
  } catch (error) {
    return { error };
  }
};
