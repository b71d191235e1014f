import type { Client } from '../../../platform/client.js';
import { text, webAddress } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Task, task } from '../../../records/task/record.js';
import { findFile, type ProjectNames, projectNames, readFiles } from '../reads.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import { readState } from './states.js';

/** What a review's own record does not hold. */
export interface Around {
  file?: FileRecord | undefined;
  projectNames?: ProjectNames;
}

export const sample = {
  id: '5d1e8f3a9b2c4d6e7f80912a3b4c5d6e',
  service: 'filestage',
  url: 'https://app.filestage.io/step/7a1f0c5be2d94f6f8a3c1d2e3f405162',
  created_at: '2026-03-02T09:15:00.000Z',
  title: 'Spring brief.pdf',
  status: 'IN_REVIEW',
  completed: false,
  completed_at: null,
  due_at: '2026-03-09T17:00:00.000Z',
  project_id: 'b1cd742149aa51b33b01fec0e3b93663',
  project_name: 'Spring campaign',
  external_id: '65f0c1a2b3d4e5f601234567',
  file_id: '3f4e5d6c7b8a9f0e1d2c3b4a5f6e7d8c',
  version_id: '6a7b8c9d0e1f2a3b4c5d6e7f80912a3b',
  step_id: '7a1f0c5be2d94f6f8a3c1d2e3f405162',
} satisfies SampleOf<Task>;

const fill = filling(task, sample);

/** Filestage review -> task. Nobody is assigned: the reviewers belong to the group. */
export const toTask = (review: ReviewRecord, { file, projectNames: names }: Around): Task => {
  const state = text(review.status?.state);
  const projectId = text(file?.projectId);
  return fill({
    id: review.id,
    url: webAddress(file?.reviewLink),
    created_at: text(review.created),
    title: text(file?.name),
    status: state,
    completed: readState(state) === 'approved',
    // Nothing shows when the team set the status.
    completed_at: null,
    due_at: text(review.dueDate),
    project_id: projectId,
    project_name: names?.get(projectId ?? '') ?? null,
    external_id: text(file?.externalId),
    file_id: text(review.fileId),
    version_id: text(review.versionId),
    step_id: text(review.stepId),
    more: review.more,
  });
};

/** What is around one review: its file, and the name of its project. */
export const aroundOne = async (client: Client, review: ReviewRecord): Promise<Around> => ({
  file: await findFile(client, review.fileId),
  projectNames: await projectNames(client),
});

/** What is around reviews of one project: a single list of the project's files covers all of them. */
export const aroundMany = async (
  client: Client,
  projectId: string,
): Promise<(review: ReviewRecord) => Around> => {
  const files = await readFiles(client, projectId);
  const byId = new Map(files.map((file) => [file.id, file]));
  const names = await projectNames(client);
  return ({ fileId }) => ({ file: byId.get(fileId ?? ''), projectNames: names });
};
