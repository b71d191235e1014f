import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { path } from '../../../platform/path.js';
import { join, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type * as forms from '../../../records/task/forms.js';
import type { Task } from '../../../records/task/record.js';
import { isNamed } from '../file_names.js';
import { newestFirst, PAGE_SIZE, readByExternalId, readReviewPage } from '../lists.js';
import { groupIn, projectNames, readFiles, readReview } from '../reads.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';
import { FILES, filesForContact, reviewsOf } from './external_ids.js';
import { groupsOf, projectOf } from './groups.js';
import { aroundMany, aroundOne, toTask } from './record.js';
import { readState, stateLabel } from './states.js';

type FindInput = InputOf<typeof forms.findTask>;

const byId = async (client: Client, id: string): Promise<Task[]> => {
  const review = await unlessMissing(readReview(client, splitTaskId(id).taskId));
  return review ? [toTask(review, await aroundOne(client, review))] : [];
};

/** Reviews of these files, newest first; only those of one group, if one is given. */
const tasksOf = async (
  client: Client,
  files: FileRecord[],
  reviews: ReviewRecord[],
  stepId: string | undefined,
): Promise<Task[]> => {
  const fileOf = new Map(files.map((file) => [file.id, file]));
  const wanted = reviews.filter(
    (review) => fileOf.has(review.fileId ?? '') && (!stepId || review.stepId === stepId),
  );
  const names = wanted.length > 0 ? await projectNames(client) : new Map<string, string | null>();
  return newestFirst(wanted).map((review) =>
    toTask(review, { file: fileOf.get(review.fileId ?? ''), projectNames: names }),
  );
};

/** Several files, in several projects, can have the same external id. */
const byExternalId = async (client: Client, externalId: string, input: FindInput): Promise<Task[]> => {
  const files = await readByExternalId(client, path`/files`, wire.file, { externalId });
  const wanted = files.filter(({ projectId }) => !input.project_id || projectId === input.project_id);
  if (wanted.length === 0) return [];
  const reviews = await readByExternalId(client, path`/files/reviews`, wire.review, {
    externalId,
    stepId: input.step_id,
  });
  return tasksOf(client, wanted, reviews, input.step_id);
};

const byTitle = async (client: Client, title: string, input: FindInput): Promise<Task[]> => {
  const files = await unlessMissing(readFiles(client, projectOf(input)));
  const wanted = newestFirst((files ?? []).filter((file) => isNamed(file, title))).slice(0, FILES);
  const reviews = await reviewsOf(client, wanted, input.step_id);
  return tasksOf(client, wanted, reviews, input.step_id);
};

/** What was made for a contact of another product; if a title is given, only what has that name. */
const byContact = async (client: Client, contactId: string, input: FindInput): Promise<Task[]> => {
  const files = await filesForContact(client, contactId, projectOf(input));
  const wanted = files.filter((file) => !input.title || isNamed(file, input.title));
  const reviews = await reviewsOf(client, wanted, input.step_id);
  return tasksOf(client, wanted, reviews, input.step_id);
};

/** By id, or else by external id, contact or the file's name within the project; newest first. */
export const find: Offer<Tasks['find']> = {
  keys: ['contact_id'],
  find: async (client, input) => {
    if (input.task_id) return byId(client, input.task_id);
    const { project_id, step_id } = input;
    if (project_id && step_id && !(await unlessMissing(groupIn(client, project_id, step_id)))) return [];
    if (input.external_id) return byExternalId(client, input.external_id, input);
    if (input.contact_id) return byContact(client, input.contact_id, input);
    return byTitle(client, input.title ?? '', input);
  },
};

/** The wanted page of a group's reviews: pages have tokens, not numbers, so the pages before it are read again. */
const pageOf = async (client: Client, stepId: string, wanted: number): Promise<ReviewRecord[]> => {
  let cursor: string | number | undefined;
  for (let page = 0; ; page += 1) {
    const { rows, next } = await readReviewPage(client, stepId, cursor, PAGE_SIZE);
    if (page === wanted) return rows;
    if (next === undefined) return [];
    cursor = next;
  }
};

/** Reviews of the group, or of all groups of the project: `Poster.pdf · Client · Approved · 2026-03-02`. */
const choices = (holds: (review: ReviewRecord) => boolean): Choices => ({
  pages: true,
  needs: ['project_id'],
  list: async (client, input) => {
    const groups = await groupsOf(client, input);
    const pages: ReviewRecord[] = [];
    for (const { id } of groups) pages.push(...(await pageOf(client, id, client.meta.page)));
    const rows = pages.filter(holds);
    if (rows.length === 0) return [];
    const around = await aroundMany(client, projectOf(input));
    // A group that was chosen needs no name.
    const groupNames = new Map(input.step_id ? [] : groups.map(({ id, name }) => [id, name]));
    return newestFirst(rows).map((review) => ({
      id: review.id,
      name:
        join(
          [
            around(review).file?.name,
            groupNames.get(review.stepId ?? ''),
            stateLabel(text(review.status?.state)),
            review.created?.slice(0, 10),
          ],
          ' · ',
        ) ?? review.id,
    }));
  },
});

const isApproved = ({ status }: ReviewRecord): boolean => readState(status?.state) === 'approved';

export const list = choices(() => true);
export const listOpen = choices((review) => !isApproved(review));
export const listCompleted = choices(isApproved);
