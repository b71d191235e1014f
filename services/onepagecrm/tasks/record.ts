import type { Client, Query } from '../../../platform/client.js';
import { fromSeconds } from '../../../platform/dates.js';
import { withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Task, task } from '../../../records/task/record.js';
import { readPage } from '../lists.js';
import { actionPath, readOne } from '../paths.js';
import { userNames } from '../users.js';
import { single } from '../wire.js';
import { type ActionRecord, actionRecord, actionToChange } from './wire.js';

const row = inside('action', actionRecord);
type Names = ReadonlyMap<string, string | null>;

export const sample = {
  id: '65f0c1a2b3d4e5f60123456b',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  title: 'Send the spring campaign brief',
  status: 'date',
  completed: false,
  completed_at: '2026-03-05',
  due_at: '2026-03-09',
  assignee_id: '65f0c1a2b3d4e5f60123456a',
  assignee_name: 'Ada Lane',
  contact_id: '65f0c1a2b3d4e5f601234567',
} satisfies SampleOf<Task>;

export const fill = filling(task, sample);

/** OnePageCRM action -> task. */
export const toTask = (action: ActionRecord, names: Names): Task =>
  fill({
    id: action.id,
    created_at: text(action.created_at),
    updated_at: text(action.modified_at),
    title: withoutMark(text(action.text)),
    status: text(action.done ? 'done' : action.status),
    completed: action.done ?? action.status === 'done',
    completed_at: text(action.done_at),
    due_at: fromSeconds(action.exact_time) ?? text(action.date),
    assignee_id: text(action.assignee_id),
    assignee_name: names.get(action.assignee_id ?? '') ?? null,
    contact_id: text(action.contact_id),
    more: action.more,
  });

export const actionPage =
  (client: Client, query: Query, base = path`/actions`) =>
  (cursor: Cursor, size: number): Promise<Page<ActionRecord>> =>
    readPage(client, base, query, { key: 'actions', row }, cursor, size);

/** What an answer about one action holds. */
export const one = single('action', actionRecord);

export const readAction = (client: Client, id: string): Promise<ActionRecord> =>
  readOne(client, actionPath(id), one);

/** The same before a change. */
export const readToChange = (client: Client, id: string): Promise<ActionRecord> =>
  readOne(client, actionPath(id), single('action', actionToChange));

/** Names are asked for only when there is something to show. */
export const namesFor = async (client: Client, rows: unknown[]): Promise<Names> =>
  rows.length > 0 && !client.meta.isPopulatingDedupe ? userNames(client) : new Map();
