/** Reads records as the API answers them, one by one or in whole lists. */

import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { readList } from './lists.js';
import type { FileRecord, FolderRecord, ProjectRecord, ReviewRecord, StepRecord } from './wire.js';
import * as wire from './wire.js';

/** Every folder of the team. */
export const readFolders = (client: Client): Promise<FolderRecord[]> =>
  readList(client, path`/folders`, wire.folder);

export const readFolder = (client: Client, id: string): Promise<FolderRecord> =>
  client.get(path`/folders/${id}`, wire.folder);

/** Every project of the team, archived ones too. */
export const readProjects = (client: Client): Promise<ProjectRecord[]> =>
  readList(client, path`/projects`, wire.project);

export const readProject = (client: Client, id: string): Promise<ProjectRecord> =>
  client.get(path`/projects/${id}`, wire.project);

/** Names by project id. */
export type ProjectNames = ReadonlyMap<string, string | null>;

/** Kept for a few minutes: they are only shown. */
export const projectNames = async (client: Client): Promise<ProjectNames> =>
  new Map(
    await client.cached('project_names', async () =>
      (await readProjects(client)).map(({ id, name }): [string, string | null] => [id, text(name)]),
    ),
  );

/** The reviewer groups of a project. */
export const readSteps = (client: Client, projectId: string): Promise<StepRecord[]> =>
  readList(client, path`/projects/${projectId}/steps`, wire.step);

/** As much of a group as is kept. */
export type KnownStep = Pick<StepRecord, 'id' | 'name' | 'reviewers'>;

/** The same, kept for a few minutes and without passwords, for triggers that read every group. */
export const knownSteps = (client: Client, projectId: string): Promise<KnownStep[]> =>
  client.cached(`steps:${projectId}`, async () =>
    (await readSteps(client, projectId)).map(({ id, name, reviewers }) => ({ id, name, reviewers })),
  );

export const readStep = (client: Client, id: string): Promise<StepRecord> =>
  client.get(path`/steps/${id}`, wire.step);

/** The files of a project. */
export const readFiles = (client: Client, projectId: string): Promise<FileRecord[]> =>
  readList(client, path`/projects/${projectId}/files`, wire.file);

export const readFile = (client: Client, id: string): Promise<FileRecord> =>
  client.get(path`/files/${id}`, wire.file);

/** A file, or undefined where it is gone or not there yet. */
export const findFile = (client: Client, id: string | null | undefined): Promise<FileRecord | undefined> =>
  id ? unlessMissing(readFile(client, id)) : Promise.resolve(undefined);

export const readReview = (client: Client, id: string): Promise<ReviewRecord> =>
  client.get(path`/reviews/${id}`, wire.review);

/** The reviews of a file's versions, of one reviewer group where one is given. */
export const readFileReviews = (client: Client, fileId: string, stepId?: string): Promise<ReviewRecord[]> =>
  readList(client, path`/files/${fileId}/reviews`, wire.review, { stepId });
