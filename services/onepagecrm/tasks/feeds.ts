import { chosenKey } from '../../../platform/choices.js';
import type { Client, Query } from '../../../platform/client.js';
import { dayFrom, today, toMillis } from '../../../platform/dates.js';
import { readMark } from '../../../platform/origin.js';
import { WINDOW, withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Event } from '../../../records/results.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { Task } from '../../../records/task/record.js';
import { readLatest, type Time } from '../lists.js';
import { STATUSES } from './body.js';
import { type FilterInput, filterForm } from './form.js';
import { actionPage, namesFor, toTask } from './record.js';
import type { ActionRecord } from './wire.js';

/** Turns actions into events. Assignees' names are requested only for new ones: the rest came with an earlier poll. */
const toEvents = async (
  client: Client,
  rows: ActionRecord[],
  isNew: (row: ActionRecord) => boolean,
  eventId: (row: ActionRecord) => string,
): Promise<Event<Task>[]> => {
  const names = await namesFor(
    client,
    rows.filter((row) => client.meta.isLoadingSample || isNew(row)),
  );
  return rows.map((row) => ({ event_id: eventId(row), ...toTask(row, names) }));
};

const inWindow =
  (by: Time) =>
  (row: ActionRecord): boolean =>
    toMillis(row[by]) >= Date.now() - WINDOW;

const filtersOf = ({ contact_id, assignee_id }: FilterInput): Query => ({
  contact_id: contact_id || undefined,
  assignee_id: assignee_id || undefined,
});

export const created: Offer<Tasks['created'], FilterInput> = {
  fields: filterForm,
  poll: async (client, input) => {
    const rows = await readLatest(client, actionPage, 'created_at', filtersOf(input));
    const events = await toEvents(client, rows, inWindow('created_at'), ({ id }) => id);
    const origins = new Map(rows.map((row) => [row.id, readMark(row.text)]));
    return withoutOwn(
      client,
      input,
      events.map((event) => ({ ...event, origin: origins.get(event.id) ?? null })),
    );
  },
};

const DAY = 24 * 3_600_000;
/** The API stores only the day of completion. An older day means that a completed action was edited. */
const COMPLETED_WITHIN = 2 * DAY;
/**
 * A day begins up to 14 hours earlier than it does in UTC. An action that was completed then must be known from the first fill
 * on, or an edit would make it look completed now.
 */
const KNOWN_WITHIN = COMPLETED_WITHIN + DAY;

export const completed: Offer<Tasks['completed'], FilterInput> = {
  fields: [
    ...filterForm,
    {
      key: 'completed_once_a_day',
      type: 'copy',
      helpText:
        'OnePageCRM gives only the day of a completion: {a task} that is reopened and {completed} again on the same day does not trigger again.',
    },
  ],
  poll: async (client, input) => {
    const rows = await readLatest(
      client,
      actionPage,
      'modified_at',
      { ...filtersOf(input), done: true },
      {
        horizon: KNOWN_WITHIN,
        keep: ({ done_at }) => Date.now() - toMillis(done_at) < COMPLETED_WITHIN,
      },
    );
    return toEvents(client, rows, inWindow('modified_at'), ({ id, done_at }) => `${id}:${done_at ?? ''}`);
  },
};

const ALL_STATUSES = { ...STATUSES, done: 'Done' };

export const statusChanged: Offer<Tasks['statusChanged'], { status?: string }> = {
  fields: [
    {
      key: 'status',
      label: 'New Status',
      choices: ALL_STATUSES,
      helpText:
        'Leave blank for any status. A new action triggers with its first status. OnePageCRM does not say what the status was before, so a return to an earlier status, for example by reopening, does not trigger again.',
    },
  ],
  poll: async (client, { status }) => {
    const filters = { status: status ? chosenKey('New Status', status, ALL_STATUSES) : undefined };
    const rows = await readLatest(client, actionPage, 'modified_at', filters, { change: true });
    return toEvents(
      client,
      rows,
      inWindow('modified_at'),
      (row) => `${row.id}:${row.done ? 'done' : (row.status ?? '')}`,
    );
  },
};

export const assigned: Offer<Tasks['assigned']> = {
  fields: [
    {
      key: 'first_assignee_note',
      type: 'copy',
      helpText:
        'A new action also triggers, with its first assignee. An action that goes back to an earlier assignee does not trigger again.',
    },
  ],
  poll: async (client, { assignee_id }) => {
    const filters = { assignee_id: assignee_id || undefined };
    const rows = await readLatest(client, actionPage, 'modified_at', filters, { change: true });
    return toEvents(client, rows, inWindow('modified_at'), (row) => `${row.id}:${row.assignee_id ?? ''}`);
  },
};

const WHEN = { today: 'On the due day', overdue: 'The day after, when it is overdue' };

/**
 * Open actions whose day has come. Those of the day before are read as well, for the polls around midnight: an action that
 * becomes due is identified by its day, so none comes twice.
 */
export const due: Offer<Tasks['due'], { when?: string }> = {
  fields: [
    {
      key: 'when',
      label: 'When',
      choices: WHEN,
      default: 'today',
      helpText:
        'Days begin at midnight in the time zone of the Zap. An action that is given a date long in the past does not trigger.',
    },
  ],
  poll: async (client, { assignee_id, when }) => {
    const isOverdue = chosenKey('When', when || 'today', WHEN) === 'overdue';
    const day = dayFrom(today(client.meta.timezone), isOverdue ? -1 : 0);
    const filters = {
      done: false,
      assignee_id: assignee_id || undefined,
      date_filter: 'date',
      since: dayFrom(day, -1),
      // Whether that day itself belongs to the range is not documented.
      until: dayFrom(day, 1),
    };
    // An action becomes due without a change, so no time of change ends the reading: the range does.
    const rows = await readLatest(client, actionPage, 'created_at', filters, { at: null });
    return toEvents(
      client,
      rows.filter(({ date, done }) => !done && (date ?? '') <= day),
      ({ date }) => date === day,
      (row) => `${row.id}:${row.date ?? ''}`,
    );
  },
};
