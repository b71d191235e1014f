/** Reads the reviews of a project's reviewer groups. */
import type { Client } from '../../../platform/client.js';
import { invalidInput, isThrottled, unlessMissing } from '../../../platform/failure.js';
import { recentlySeen, slim, type Watched } from '../../../platform/first_seen.js';
import { type Cursor, readNewest, type Source } from '../../../platform/polling.js';
import { newestFirst, PAGE_SIZE, reviewPages, SAMPLES } from '../lists.js';
import { groupIn, type KnownStep, knownSteps } from '../reads.js';
import type { ReviewRecord } from '../wire.js';
import { type Around, aroundMany } from './record.js';

/** Which reviews a trigger is about: those of a project, or of one of its reviewer groups. */
export interface Scope {
  project_id?: string | undefined;
  step_id?: string | undefined;
}

export const projectOf = ({ project_id }: Scope): string => {
  if (!project_id) throw invalidInput('Fill in {project_id}: reviews in Filestage belong to a project');
  return project_id;
};

/** The chosen group, which must belong to the project, or else every group of the project. */
export const groupsOf = async (client: Client, scope: Scope): Promise<KnownStep[]> => {
  const projectId = projectOf(scope);
  return scope.step_id ? [await groupIn(client, projectId, scope.step_id)] : knownSteps(client, projectId);
};

/** The most times that a first fill reads a list. */
const MOST_READS = 4;
/** Milliseconds that one more read needs at least. */
const RESERVE = 5_000;

/**
 * If a review is deleted during a read, others may move up into pages that were already read, and be missed: after the
 * first fill, an old approval would then fire. So a first fill reads a list of several pages until it finds nothing new.
 */
const untilSettled = async (
  client: Client,
  readOnce: () => Promise<ReviewRecord[]>,
  isLong: () => boolean,
): Promise<ReviewRecord[]> => {
  const rows = new Map((await readOnce()).map((row) => [row.id, row]));
  for (let reads = 1; isLong() && reads < MOST_READS && client.timeLeft() > RESERVE; reads += 1) {
    // Turning the Zap on must not fail because of an extra read.
    const again = await readOnce().catch((error: unknown) => {
      if (isThrottled(error)) return [];
      throw error;
    });
    const known = rows.size;
    for (const row of again) rows.set(row.id, row);
    if (rows.size === known) break;
  }
  return [...rows.values()];
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
    let pages = 0;
    const page = (cursor: Cursor, size: number) => {
      pages += 1;
      return readPage(group.id, cursor, size);
    };
    const readOnce = () => readNewest(client, { page, id: ({ id }) => id, pageSize: PAGE_SIZE, ...rules });
    const isWatched = rules.change === true && client.meta.isPopulatingDedupe;
    const read = isWatched ? untilSettled(client, readOnce, () => pages > 1) : readOnce();
    // The list of all groups is a few minutes old: one may have been deleted since.
    rows.push(...(scope.step_id ? await read : ((await unlessMissing(read)) ?? [])));
  }
  if (!client.meta.isLoadingSample) return newestFirst(rows);
  const fitting = rules.keep ? rows.filter(rules.keep) : rows;
  return newestFirst(fitting.length > 0 ? fitting : rows).slice(0, SAMPLES);
};

/** What is around the rows. Nothing is requested if there are no rows, or if only their keys are returned. */
export const aroundRows = async (
  client: Client,
  scope: Scope,
  rows: ReviewRecord[],
): Promise<(review: ReviewRecord) => Around> =>
  rows.length > 0 && !client.meta.isPopulatingDedupe ? aroundMany(client, projectOf(scope)) : () => ({});

/**
 * The events of what was first seen within a day. Zapier knows the others, so the list of files is not requested for them.
 * `trigger` and `key` are as `recentlySeen` takes them.
 */
export const recentReviews = async <Made extends { more?: unknown }>(
  client: Client,
  input: Scope,
  rows: ReviewRecord[],
  { trigger, key }: Pick<Watched<ReviewRecord>, 'trigger' | 'key'>,
  toEvent: (row: ReviewRecord, around: Around) => Made,
): Promise<Made[]> => {
  const watched = { trigger: `filestage:${trigger}`, input, key };
  const { rows: recent, isAll } = await recentlySeen(client, rows, watched);
  const around = await aroundRows(client, input, recent);
  return recent.map((row) => slim(toEvent(row, around(row)), isAll));
};
