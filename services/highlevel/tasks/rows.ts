/** Reads the location's task search. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Page } from '../../../platform/polling.js';
import type { Of } from '../../../platform/wire.js';
import { readLatest } from '../latest.js';
import { locationPath } from '../location.js';
import { type TaskRecord, taskPage } from './wire.js';

/** Documented parameters of the location's task search; it takes others, but no sort by change. */
export interface TaskFilter {
  contactId?: string[];
  completed?: boolean;
  assignedTo?: string[];
  /** Searches titles and texts. */
  query?: string;
}

/** The largest that was seen in use; the search may give fewer rows than asked for. */
const PAGE_SIZE = 500;

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

/**
 * Pages to the end of the search, which tells no total. A page that is shorter than asked for may be all that the
 * API gives at once; one that is shorter than another page is the last.
 */
const pages = (client: Client, filter: TaskFilter) => {
  let longest = 0;
  return async (cursor: string | number | undefined, limit: number): Promise<Page<TaskRecord>> => {
    const skip = Number(cursor ?? 0);
    const { rows, told } = await searchTasks(client, filter, { skip, limit });
    const isLast = told < longest;
    longest = Math.max(longest, told);
    return { rows, next: isLast ? undefined : skip + told };
  };
};

/** What a poll gives of the tasks by a time, latest first: the search is ordered by due date. */
export const latestTasks = async (
  client: Client,
  filter: TaskFilter,
  at: (row: TaskRecord) => string | null,
): Promise<TaskRecord[]> => {
  const source = { page: pages(client, filter), pageSize: PAGE_SIZE, id: ({ id }: TaskRecord) => id };
  return (await readLatest(client, source, at)).filter(({ deleted }) => !deleted);
};
