/** Starts a review, and waits for it to appear. */

import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { awaitFile, LOOKS } from '../attempt.js';
import { newestFirst } from '../lists.js';
import { findFile, readFileReviews } from '../reads.js';
import { newestVersionId } from '../undocumented.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';

/** A review that has started, with its file if that was read on the way. */
export interface Started {
  review: ReviewRecord;
  file?: FileRecord | undefined;
  /** How many looks it took to find it. */
  looks: number;
}

/** Starts the review of a file's newest version; undefined while the file has none. */
export const startReview = async (
  client: Client,
  file: FileRecord | undefined,
  stepId: string,
): Promise<ReviewRecord | undefined> => {
  const versionId = file && newestVersionId(file);
  return versionId ? client.post(path`/reviews`, wire.review, { versionId, stepId }) : undefined;
};

/**
 * Waits for the review of a file that was just handed over, for two looks at most. Whether Filestage starts it by
 * itself is not documented: if the file is there without a review, this starts one. Undefined while Filestage is
 * still at work.
 */
export const awaitReview = async (
  client: Client,
  fileId: string,
  stepId: string,
): Promise<Started | undefined> => {
  let found: ReviewRecord[] | undefined;
  let looks = 0;
  const existing = await awaitFile(client, async () => {
    looks += 1;
    found = await unlessMissing(readFileReviews(client, fileId, stepId));
    return newestFirst(found ?? [])[0];
  });
  if (existing) return { review: existing, looks };
  if (!found || looks < LOOKS) return undefined;
  const file = await findFile(client, fileId);
  const review = await startReview(client, file, stepId);
  return review && { review, file, looks };
};
