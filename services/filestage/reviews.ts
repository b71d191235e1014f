import _ from 'lodash';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import { path, readList } from './lists.js';
import { projectNames } from './projects.js';
import { readState } from './review_states.js';
import type { FileRecord, ReviewRecord } from './types.js';

type Names = ReadonlyMap<string, string | null>;

/** What a review's own record does not hold. */
export interface Around {
  file?: FileRecord | undefined;
  projectNames?: Names;
}

/** Filestage review -> task. Nobody is assigned: the reviewers belong to the group. */
export const toTask = (review: ReviewRecord, { file, projectNames: names }: Around): Task => {
  const state = text(review.status?.state);
  const projectId = text(file?.projectId);
  return {
    id: review.id,
    service: 'filestage',
    url: text(file?.reviewLink),
    created_at: text(review.created),
    updated_at: null,
    title: text(file?.name),
    description: null,
    status: state,
    completed: readState(state) === 'approved',
    completed_at: null,
    due_at: text(review.dueDate),
    assignee_id: null,
    assignee_name: null,
    contact_id: null,
    contact_name: null,
    project_id: projectId,
    project_name: names?.get(projectId ?? '') ?? null,
    external_id: text(file?.externalId),
    file_id: text(review.fileId),
    version_id: text(review.versionId),
    step_id: text(review.stepId),
    custom_fields: {},
    raw: withoutSecrets(review),
  };
};

export const readReview = (client: Client, id: string): Promise<ReviewRecord> =>
  client.get<ReviewRecord>(path('reviews', id));

/** A file, or undefined where it is gone or not there yet. */
export const readFile = (client: Client, id: string | null | undefined): Promise<FileRecord | undefined> =>
  id ? unlessMissing(client.get<FileRecord>(path('files', id))) : Promise.resolve(undefined);

/** What is around one review: its file, and the name of its project. */
export const aroundOne = async (client: Client, review: ReviewRecord): Promise<Around> => ({
  file: await readFile(client, review.fileId),
  projectNames: await projectNames(client),
});

/** What is around reviews of one project: a single list of its files answers for all of them. */
export const aroundMany = async (
  client: Client,
  projectId: string,
): Promise<(review: ReviewRecord) => Around> => {
  const files = await readList<FileRecord>(client, path('projects', projectId, 'files'));
  const byId = new Map(files.map((file) => [file.id, file]));
  const names = await projectNames(client);
  return ({ fileId }) => ({ file: byId.get(fileId ?? ''), projectNames: names });
};

/** Newest first. */
export const newestFirst = <Row extends { created?: string | null }>(rows: Row[]): Row[] =>
  _.orderBy(rows, ({ created }) => created ?? '', 'desc');
