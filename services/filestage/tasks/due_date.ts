/** The due date of a review: as the form says it, and as Filestage takes it. */

import { type Addition, whyMissing } from '../../../platform/after_write.js';
import type { Rule } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { endOfDue, readDue } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import { text } from '../../../platform/values.js';
import { attempt } from '../attempt.js';
import { reviewPath } from '../paths.js';
import type { ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';

/** The form's due date as ISO 8601; undefined if there is none. */
export const readDueDate = (value: string | undefined, zone: string): string | undefined =>
  value ? endOfDue(readDue(value, zone, 'Due Date'), zone).toISOString() : undefined;

/** The same moment, however it is written. */
export const sameTime: Rule = (wanted, present) =>
  Date.parse(text(wanted) ?? '') === Date.parse(text(present) ?? '');

export const writeDueDate = (client: Client, reviewId: string, dueDate: string): Promise<ReviewRecord> =>
  client.put(path`${reviewPath(reviewId)}/due-date`, wire.review, { dueDate });

/** What a review that was made just now may lack. */
export const DUE_DATE: Addition = { what: 'its due date', how: 'in a separate step' };

/** Sets the due date of a review that was made just now. If that fails, it is reported as still pending. */
export const tryDueDate = async (
  client: Client,
  review: ReviewRecord,
  dueDate: string | undefined,
): Promise<{ review: ReviewRecord; pending: string | null }> => {
  if (!dueDate) return { review, pending: null };
  const { value, error } = await attempt(client, () => writeDueDate(client, review.id, dueDate));
  return value
    ? { review: value, pending: null }
    : { review, pending: `The review is there. ${whyMissing(client.z, error, 'Filestage', DUE_DATE)}` };
};
