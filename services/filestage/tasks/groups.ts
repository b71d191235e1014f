/** Reads the reviews of a project's reviewer groups. */
import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { readNewest, type Source } from '../../../platform/polling.js';
import { newestFirst, PAGE_SIZE, reviewPages, SAMPLES } from '../lists.js';
import { type KnownStep, knownSteps } from '../reads.js';
import type { ReviewRecord } from '../wire.js';
import { type Around, aroundMany } from './record.js';

/** Which reviews a trigger is about: those of a project, or of one of its reviewer groups. */
export interface Scope {
  project_id?: string | undefined;
  step_id?: string | undefined;
}

export const projectOf = ({ project_id }: Scope): string => {
  if (!project_id) throw invalidInput('Fill in {project_id}: reviews of Filestage live in a project');
  return project_id;
};

const only = (id: string): KnownStep => ({ id, name: null, reviewers: [] });

/** The chosen group, else every group of the project. `whole` groups come with their reviewers. */
export const groupsOf = async (client: Client, scope: Scope, whole = false): Promise<KnownStep[]> => {
  const projectId = projectOf(scope);
  const { step_id } = scope;
  if (step_id && !whole) return [only(step_id)];
  const groups = await knownSteps(client, projectId);
  return step_id ? [groups.find(({ id }) => id === step_id) ?? only(step_id)] : groups;
};

/** The reviews of these groups that a trigger is about, newest first; each group is read on its own. */
export const readGroups = async (
  client: Client,
  scope: Scope,
  groups: Array<Pick<KnownStep, 'id'>>,
  rules: Pick<Source<ReviewRecord>, 'at' | 'keep' | 'change'>,
): Promise<ReviewRecord[]> => {
  const rows: ReviewRecord[] = [];
  const readPage = reviewPages(client);
  for (const group of groups) {
    const read = readNewest(client, {
      page: (cursor, size) => readPage(group.id, cursor, size),
      id: ({ id }) => id,
      pageSize: PAGE_SIZE,
      ...rules,
    });
    // The list of all groups is a few minutes old: one may have been deleted since.
    rows.push(...(scope.step_id ? await read : ((await unlessMissing(read)) ?? [])));
  }
  if (!client.meta.isLoadingSample) return newestFirst(rows);
  const fitting = rules.keep ? rows.filter(rules.keep) : rows;
  return newestFirst(fitting.length > 0 ? fitting : rows).slice(0, SAMPLES);
};

/** What is around the rows. Nobody asks when there are none, or when only their keys go out. */
export const aroundRows = async (
  client: Client,
  scope: Scope,
  rows: ReviewRecord[],
): Promise<(review: ReviewRecord) => Around> =>
  rows.length > 0 && !client.meta.isPopulatingDedupe ? aroundMany(client, projectOf(scope)) : () => ({});
