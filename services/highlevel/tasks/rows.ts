/** Reads the location's task search. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import { readNewest } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Of } from '../../../platform/wire.js';
import { readLatest } from '../latest.js';
import { locationPath } from '../location.js';
import { skipping } from '../skipping.js';
import { type TaskRecord, taskPage } from './wire.js';

/** Documented parameters of the location's task search; it takes others, but no sort by change. */
export interface TaskFilter {
  contactId?: string[];
  completed?: boolean;
  assignedTo?: string[];
  /** Searches titles and texts. */
  query?: string;
}

/** The largest size seen in use; the search may return fewer rows than asked for. */
export const PAGE_SIZE = 500;

export const searchTasks = async (
  client: Client,
  filter: TaskFilter,
  { skip = 0, limit = PAGE_SIZE } = {},
): Promise<Of<typeof taskPage>> => {
  const body = { ...filter, limit, ...(skip > 0 && { skip }) };
  return client.post(path`${locationPath(client)}/tasks/search`, taskPage, body, {
    bulk: limit === PAGE_SIZE,
    reads: true,
  });
};

export const taskPages = (client: Client, filter: TaskFilter) =>
  skipping((skip, limit) => searchTasks(client, filter, { skip, limit }));

const source = (client: Client, filter: TaskFilter) => ({
  page: taskPages(client, filter),
  pageSize: PAGE_SIZE,
  id: ({ id }: TaskRecord) => id,
});

const isThere = ({ deleted }: TaskRecord): boolean => !deleted;

/** The tasks of a poll by a time, latest first: the search itself is ordered by due date. */
export const latestTasks = async (
  client: Client,
  filter: TaskFilter,
  at: (row: TaskRecord) => string | null,
): Promise<TaskRecord[]> => (await readLatest(client, source(client, filter), at)).filter(isThere);

/** When the task last changed, as far as its dates show: the newest of them counts. */
export const changedAt = ({ dateUpdated, updatedAt }: TaskRecord): string | null =>
  text([dateUpdated ?? '', updatedAt ?? ''].sort().at(-1));

/**
 * All tasks, for triggers on a value: nothing says that a date moves when the value changes. The dates are used only to put the
 * latest first.
 */
export const allTasks = async (client: Client, filter: TaskFilter): Promise<TaskRecord[]> => {
  const rows = await readNewest(client, { ...source(client, filter), at: null });
  return _.orderBy(rows.filter(isThere), (row) => toMillis(changedAt(row)), 'desc');
};
