/** Finds what an earlier run made, and starts the review that it left unstarted. */

import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { isOfContact } from '../../../platform/ids.js';
import { path } from '../../../platform/path.js';
import { isNamed } from '../file_names.js';
import { newestFirst, readByExternalId } from '../lists.js';
import { readFileReviews, readFiles } from '../reads.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';
import { startReview } from './await_review.js';

/** What an earlier run may have used to make it. */
export interface Known {
  externalId?: string | undefined;
  /** A contact of another product; looked for if there is no external id. */
  contactId?: string | undefined;
  projectId: string;
  stepId: string;
}

/** A file that is already there. */
export interface Existing {
  file: FileRecord;
  /** Undefined while Filestage is still processing the file. */
  review: ReviewRecord | undefined;
  /** Whether the review was started just now. */
  started: boolean;
}

/** The most files whose reviews are read, newest first: one request each. */
export const FILES = 5;

/** The reviews of these files; only those of one group, if one is given. */
export const reviewsOf = async (
  client: Client,
  files: FileRecord[],
  stepId?: string,
): Promise<ReviewRecord[]> => {
  const reviews: ReviewRecord[] = [];
  for (const { id } of files)
    reviews.push(...((await unlessMissing(readFileReviews(client, id, stepId))) ?? []));
  return reviews;
};

/** Files of the project that were made for a contact: with its ID, or with that of one of its tasks. Newest first. */
export const filesForContact = async (
  client: Client,
  contactId: string,
  projectId: string,
): Promise<FileRecord[]> => {
  const files = (await unlessMissing(readFiles(client, projectId))) ?? [];
  return newestFirst(files.filter(({ externalId }) => isOfContact(externalId, contactId))).slice(0, FILES);
};

/** Reviews in the group of files of that name, newest first. */
export const reviewsByName = async (
  client: Client,
  { projectId, stepId, title }: Pick<Known, 'projectId' | 'stepId'> & { title: string },
): Promise<Existing[]> => {
  const files = (await readFiles(client, projectId)).filter((file) => isNamed(file, title));
  const newest = newestFirst(files).slice(0, FILES);
  return newestFirst(await reviewsOf(client, newest, stepId)).flatMap((review) => {
    const file = newest.find(({ id }) => id === review.fileId);
    return file ? { file, review, started: false } : [];
  });
};

const knownTo = async (
  client: Client,
  { externalId, contactId = '', projectId }: Known,
): Promise<{ files: FileRecord[]; reviews: () => Promise<ReviewRecord[]> }> => {
  if (!externalId) {
    const files = await filesForContact(client, contactId, projectId);
    return { files, reviews: () => reviewsOf(client, files) };
  }
  const files = await readByExternalId(client, path`/files`, wire.file, { externalId });
  return {
    files: files.filter((file) => !file.projectId || file.projectId === projectId),
    reviews: () => readByExternalId(client, path`/files/reviews`, wire.review, { externalId }),
  };
};

/**
 * What an earlier run made with this external id, or for this contact: a file of the project with a review in the group. If
 * a file has no review at all, its run ended before the review started, so it is started now. Files that are reviewed only
 * by other groups do not count.
 */
export const findOrStartReview = async (client: Client, known: Known): Promise<Existing | undefined> => {
  const { stepId } = known;
  const { files, reviews: read } = await knownTo(client, known);
  if (files.length === 0) return undefined;

  const reviews = newestFirst(await read());
  for (const review of reviews) {
    const file = files.find(({ id }) => id === review.fileId);
    if (file && review.stepId === stepId) return { file, review, started: false };
  }
  const file = newestFirst(files).find(({ id }) => !reviews.some(({ fileId }) => fileId === id));
  if (!file) return undefined;
  const review = await startReview(client, file, stepId);
  return { file, review, started: review !== undefined };
};
