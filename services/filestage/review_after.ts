import type { Client } from '../../platform/client.js';
import { describe, problemAfterWrite } from '../../platform/errors.js';
import { path } from './lists.js';
import type { ReviewRecord } from './types.js';

/** What came of it, or why nothing did. */
export interface Attempt<T> {
  value?: T;
  problem?: string;
}

/**
 * Once Filestage has a file, what goes wrong must not fail the step: replaying it would upload a second one. The
 * trouble is told as a sentence instead.
 */
export const attempt = async <T>({ z }: Client, work: Promise<T>): Promise<Attempt<T>> => {
  try {
    return { value: await work };
  } catch (error) {
    return { problem: describe(problemAfterWrite(z, error), 'Filestage') };
  }
};

/** The review with its due date, and what is still pending. */
export const setDueDate = async (
  client: Client,
  review: ReviewRecord,
  dueDate: string | undefined,
): Promise<{ review: ReviewRecord; pending: string | null }> => {
  if (!dueDate) return { review, pending: null };
  const { value, problem } = await attempt(
    client,
    client.put<ReviewRecord>(path('reviews', review.id, 'due-date'), { dueDate }),
  );
  return value
    ? { review: value, pending: null }
    : { review, pending: `The review is there, but its due date is not set: ${problem}` };
};
