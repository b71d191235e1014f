/** Reads records as the API answers them, one by one or in whole lists. */

import type { Client } from '../../platform/client.js';
import { Failure, invalidInput, UNREADABLE, unlessMissing } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { sameText, text } from '../../platform/values.js';
import { readList } from './lists.js';
import { filePath, folderPath, projectPath, readOne, reviewPath, stepPath } from './paths.js';
import type { FileRecord, FolderRecord, ProjectRecord, ReviewRecord, StepRecord } from './wire.js';
import * as wire from './wire.js';

/** Every folder of the team. */
export const readFolders = (client: Client): Promise<FolderRecord[]> =>
  readList(client, path`/folders`, wire.folder);

export const readFolder = (client: Client, id: string): Promise<FolderRecord> =>
  readOne(client, folderPath(id), wire.folder);

/** Every project of the team, including archived ones. */
export const readProjects = (client: Client): Promise<ProjectRecord[]> =>
  readList(client, path`/projects`, wire.project);

/** `inner`: a stricter schema if a write depends on a part of the project. */
export const readProject = (client: Client, id: string, inner = wire.project): Promise<ProjectRecord> =>
  readOne(client, projectPath(id), inner);

/** Names by project id. */
export type ProjectNames = ReadonlyMap<string, string | null>;

/** Kept for a few minutes, since they are only shown. */
export const projectNames = async (client: Client): Promise<ProjectNames> =>
  new Map(
    await client.cached('project_names', async () =>
      (await readProjects(client)).map(({ id, name }): [string, string | null] => [id, text(name)]),
    ),
  );

/** The reviewer groups of a project. */
export const readSteps = (client: Client, projectId: string): Promise<StepRecord[]> =>
  readList(client, path`${projectPath(projectId)}/steps`, wire.step);

/** The part of a group that is kept: its settings can hold a password. */
export type KnownStep = Pick<StepRecord, 'id' | 'name' | 'reviewers'>;

const toKnown = ({ id, name, reviewers }: StepRecord): KnownStep => ({ id, name, reviewers });

/** The groups of a project, kept for a few minutes. */
export const knownSteps = (client: Client, projectId: string): Promise<KnownStep[]> =>
  client.cached(`steps:${projectId}`, async () => (await readSteps(client, projectId)).map(toKnown));

export const readStep = (client: Client, id: string, inner = wire.step): Promise<StepRecord> =>
  readOne(client, stepPath(id), inner);

/** Refuses what is not in the project that was chosen with it. `label`: the label of its field. */
export const refuseOther = (ofRecord: string | null, projectId: string | undefined, label: string): void => {
  if (!projectId) return;
  if (ofRecord === null) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  if (!sameText(ofRecord, projectId))
    throw invalidInput(`Choose a ${label} in the chosen {project_id}: this one is in another project`);
};

/** A group of the project. In another project's group, other people would see what is handed over. */
export const groupIn = async (client: Client, projectId: string, stepId: string): Promise<KnownStep> => {
  const known = (await knownSteps(client, projectId)).find(({ id }) => sameText(id, stepId));
  if (known) return known;
  // That list is a few minutes old: the group may be new.
  const step = await readStep(client, stepId);
  refuseOther(step.projectId, projectId, 'Reviewer Group');
  return toKnown(step);
};

/** The files of a project. */
export const readFiles = (client: Client, projectId: string): Promise<FileRecord[]> =>
  readList(client, path`${projectPath(projectId)}/files`, wire.file);

export const readFile = (client: Client, id: string): Promise<FileRecord> =>
  readOne(client, filePath(id), wire.file);

/** A file; undefined if it is gone or not there yet. */
export const findFile = (client: Client, id: string | null | undefined): Promise<FileRecord | undefined> =>
  id ? unlessMissing(readFile(client, id)) : Promise.resolve(undefined);

export const readReview = (client: Client, id: string): Promise<ReviewRecord> =>
  readOne(client, reviewPath(id), wire.review);

/** The reviews of a file's versions; only those of one reviewer group, if one is given. */
export const readFileReviews = (client: Client, fileId: string, stepId?: string): Promise<ReviewRecord[]> =>
  readList(client, path`${filePath(fileId)}/reviews`, wire.review, { stepId });
