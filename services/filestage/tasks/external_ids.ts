/** Finds what an earlier run made with an external id, and starts the review that it left unstarted. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { newestFirst, readByExternalId } from '../lists.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';
import { startReview } from './await_review.js';

/** A file of that external id that is already there. */
export interface Existing {
  file: FileRecord;
  /** Undefined while Filestage is still taking the file in. */
  review: ReviewRecord | undefined;
  /** Whether the review was started just now. */
  started: boolean;
}

/**
 * What an earlier run made with this external id: a file of the project with a review in the group. A file without
 * any review is one whose run ended before its review started, so it is started now. Files that are reviewed by
 * other groups only do not count.
 */
export const findOrStartReview = async (
  client: Client,
  { externalId, projectId, stepId }: { externalId: string; projectId: string; stepId: string },
): Promise<Existing | undefined> => {
  const files = (await readByExternalId(client, path`/files`, wire.file, { externalId })).filter(
    (file) => !file.projectId || file.projectId === projectId,
  );
  if (files.length === 0) return undefined;

  const reviews = newestFirst(
    await readByExternalId(client, path`/files/reviews`, wire.review, { externalId }),
  );
  for (const review of reviews) {
    const file = files.find(({ id }) => id === review.fileId);
    if (file && review.stepId === stepId) return { file, review, started: false };
  }
  const file = newestFirst(files).find(({ id }) => !reviews.some(({ fileId }) => fileId === id));
  if (!file) return undefined;
  const review = await startReview(client, file, stepId);
  return { file, review, started: review !== undefined };
};
