/** What follows an upload: looks for what Filestage makes of the file, and tells what fails instead of failing. */
import { patiently } from '../../platform/after_write.js';
import type { Client } from '../../platform/client.js';
import { waitFor } from '../../platform/wait_for.js';

/** Milliseconds to wait before the first and before the second look at a new file. */
const PAUSES = [1_000, 2_500];
/** Milliseconds that the steps after the waiting may need. */
const RESERVE = 8_000;
/** How often a new file is looked for at most. */
export const LOOKS = PAUSES.length;

/** Waits for what Filestage makes of a new file; undefined while it is still at work. */
export const awaitFile = <T>(client: Client, look: () => Promise<T | undefined>): Promise<T | undefined> =>
  waitFor(client, PAUSES, RESERVE, look);

/** What came of it, or why nothing did. */
export interface Attempt<T> {
  value?: T;
  /** Absent where nothing failed. */
  error?: unknown;
}

/**
 * Once Filestage has a file, what goes wrong must not fail the step: replaying it would upload a second one. The
 * trouble is told as a sentence instead.
 */
export const attempt = async <T>(client: Client, work: () => Promise<T>): Promise<Attempt<T>> => {
  try {
    return { value: await patiently(client, work) };
  } catch (error) {
    return { error };
  }
};
