/** Waits for jobs that Flowdash is working on. */
import type { Client } from '../../platform/client.js';
import { Failure } from '../../platform/failure.js';
import { sameText } from '../../platform/values.js';
import { waitFor } from '../../platform/wait_for.js';
import type { Job } from './wire.js';

/** Milliseconds to wait before each look; together, all that a run has to spare. */
const PAUSES = [300, 600, 1_200, 2_400, 4_000, 4_000, 4_000, 4_000];
/** Milliseconds that the steps after the waiting may need. */
const RESERVE = 6_000;

export const isPending = ({ status }: Pick<Job, 'status'>): boolean => !status || sameText(status, 'Pending');
export const isFailed = ({ status }: Pick<Job, 'status'>): boolean => sameText(status, 'Fail');

/**
 * Looks until the job is done or the run is short of time; returns the job as it was last seen. It has been started, so a
 * look that fails does not fail the step.
 */
export const untilDone = async <J extends Pick<Job, 'status'>>(
  client: Client,
  started: J,
  look: () => Promise<J>,
): Promise<J> => {
  let job = started;
  const lookAgain = async () => {
    job = await look().catch((error: unknown) => {
      if (error instanceof Failure) return job;
      throw error;
    });
    return isPending(job) ? undefined : job;
  };
  if (isPending(started)) await waitFor(client, PAUSES, RESERVE, lookAgain);
  return job;
};
