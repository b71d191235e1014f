import type { Event, NewEvent } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client, Query } from '../../platform/client.js';
import { fromSeconds, toMillis } from '../../platform/dates.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { type Cursor, type Page, readNewest, WINDOW, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, shorten, text } from '../../platform/values.js';
import type { NewTaskInput, TaskCompletedInput } from '../inputs.js';
import type { Choices, Feed } from '../service.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { ActionRecord, Single } from './types.js';
import { userNames } from './users.js';

type Rows = { actions?: Array<{ action: ActionRecord }> };
type Names = ReadonlyMap<string, string | null>;

/** OnePageCRM action -> task. */
export const toTask = (action: ActionRecord, names: Names): Task => ({
  id: action.id,
  service: 'onepagecrm',
  url: null,
  created_at: text(action.created_at),
  updated_at: text(action.modified_at),
  title: withoutMark(text(action.text)),
  description: null,
  status: text(action.done ? 'done' : action.status),
  completed: action.done ?? action.status === 'done',
  completed_at: text(action.done_at),
  due_at: fromSeconds(action.exact_time) ?? text(action.date),
  assignee_id: text(action.assignee_id),
  assignee_name: names.get(action.assignee_id ?? '') ?? null,
  contact_id: text(action.contact_id),
  contact_name: null,
  project_id: null,
  project_name: null,
  external_id: null,
  file_id: null,
  version_id: null,
  step_id: null,
  custom_fields: {},
  raw: withoutSecrets(action),
});

export const actionPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<ActionRecord>> =>
    readPage(
      client,
      '/actions',
      query,
      ({ actions }: Rows) => actions?.map(({ action }) => action),
      cursor,
      size,
    );

export const actionPath = (id: string): string => `/actions/${encodeURIComponent(id)}`;

export const readAction = async (client: Client, id: string): Promise<ActionRecord> =>
  (await client.get<Single<{ action: ActionRecord }>>(actionPath(id))).data.action;

/** Names are asked for only when there is something to show. */
export const namesFor = async (client: Client, rows: unknown[]): Promise<Names> =>
  rows.length > 0 && !client.meta.isPopulatingDedupe ? userNames(client) : new Map();

/** A row from before the look-back window came at an earlier poll, and costs no further request now. */
const namesForPoll = (
  client: Client,
  rows: ActionRecord[],
  at: (row: ActionRecord) => string | null,
): Promise<Names> => {
  const since = client.meta.isLoadingSample ? 0 : Date.now() - WINDOW;
  return namesFor(
    client,
    rows.filter((row) => toMillis(at(row)) >= since),
  );
};

const createdAt = (row: ActionRecord): string | null => text(row.created_at);
const modifiedAt = (row: ActionRecord): string | null => text(row.modified_at);

export const created: Feed<NewTaskInput, NewEvent<Task>> = {
  poll: async (client, input) => {
    const rows = await readNewest(client, {
      page: actionPage(client, { sort_by: 'created_at', order: 'desc' }),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: createdAt,
    });
    const names = await namesForPoll(client, rows, createdAt);
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.text),
      ...toTask(row, names),
    }));
    return withoutOwn(client, input, events);
  },
};

const DAY = 24 * 3_600_000;
/** The API keeps the day of completion only. An older one means that a finished action was edited. */
const COMPLETED_WITHIN = 2 * DAY;
/**
 * A day begins up to 14 hours before it does in UTC. What was completed then must be known from the first fill on, or
 * an edit would make it look completed now.
 */
const KNOWN_WITHIN = COMPLETED_WITHIN + DAY;

export const completed: Feed<TaskCompletedInput, Event<Task>> = {
  fields: () => [
    {
      key: 'completed_once_a_day',
      type: 'copy',
      helpText:
        'OnePageCRM tells the day of a completion only: {a task} that is reopened and {completed} again on the same day does not trigger again.',
    },
  ],
  poll: async (client) => {
    const rows = await readNewest(client, {
      page: actionPage(client, { done: true, sort_by: 'modified_at', order: 'desc' }),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: modifiedAt,
      horizon: KNOWN_WITHIN,
      keep: ({ done_at }) => Date.now() - toMillis(done_at) < COMPLETED_WITHIN,
    });
    const names = await namesForPoll(client, rows, modifiedAt);
    return rows.map((row) => ({ event_id: `${row.id}:${row.done_at}`, ...toTask(row, names) }));
  },
};

/** Open actions: of one contact, or the newest of the account. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    const query: Query = {
      done: false,
      sort_by: 'created_at',
      order: 'desc',
      contact_id: contact_id || undefined,
    };
    const { rows } = await actionPage(client, query)(client.meta.page + 1, PAGE_SIZE);
    return rows.map(({ id, date, ...row }) => ({
      id,
      name: shorten(join([withoutMark(text(row.text)) ?? id, date], ' · ') ?? id, 80),
    }));
  },
};
