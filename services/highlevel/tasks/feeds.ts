import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { readMark } from '../../../platform/origin.js';
import { isEdited, orOthers, sampleAnyway, withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { toTask } from './record.js';
import { latestTasks } from './rows.js';
import type { TaskRecord } from './wire.js';

export const created: Offer<Tasks['created']> = {
  poll: async (client, input) => {
    const rows = await latestTasks(client, {}, ({ dateAdded }) => text(dateAdded));
    const events = rows.map((row) => ({ event_id: row.id, origin: readMark(row.body), ...toTask(row) }));
    return withoutOwn(client, input, events);
  },
};

/** That a completion moves one of these is not documented, only likely: the newest one counts. */
const changedAt = ({ dateUpdated, updatedAt }: TaskRecord): string | null =>
  text([dateUpdated ?? '', updatedAt ?? ''].sort().at(-1));

export const completed: Offer<Tasks['completed']> = {
  fields: () => [
    {
      key: 'completed_once_notice',
      type: 'copy',
      helpText:
        'HighLevel does not say when a task was completed. One that is reopened and completed again triggers once only.',
    },
  ],
  poll: async (client) => {
    const rows = await sampleAnyway(client, { completed: true }, (wanted) =>
      latestTasks(client, wanted, changedAt),
    );
    return rows.map((row) => ({ event_id: `${row.id}:completed`, ...toTask(row) }));
  },
};

const STATUSES = { completed: 'Completed', to_do: 'Open' };

const wasEdited = (row: TaskRecord): boolean => isEdited(row.dateAdded, changedAt(row));

/** What comes back now is shown or known, and does not fire. */
const isFilling = ({ meta }: Client): boolean => meta.isPopulatingDedupe || meta.isLoadingSample;

/**
 * Nothing tells a reopened task from an open one that was edited otherwise, so an open task fires once in its life:
 * when it is first changed after the Zap was turned on, or, if it was completed then, when it is reopened.
 */
export const statusChanged: Offer<Tasks['statusChanged'], { status?: string }> = {
  fields: () => [
    {
      key: 'status',
      label: 'New Status',
      choices: STATUSES,
      helpText:
        'Any without a choice. HighLevel tells neither when a status changed nor what it was: the first change of an open task that this Zap never saw may trigger as Open, and a return to an earlier status does not trigger again.',
    },
  ],
  poll: async (client, { status }) => {
    if (status && !(status in STATUSES)) {
      throw invalidInput(`New Status must be ${Object.keys(STATUSES).join(' or ')}, not "${status}"`);
    }
    const filter = status ? { completed: status === 'completed' } : {};
    const rows = await sampleAnyway(client, filter, (wanted) => latestTasks(client, wanted, changedAt));
    return rows
      .filter((row) => isFilling(client) || row.completed || wasEdited(row))
      .map((row) => ({ event_id: `${row.id}:${row.completed ? 'completed' : 'to_do'}`, ...toTask(row) }));
  },
};

/** Fires for a new task that has an assignee, too. */
export const assigned: Offer<Tasks['assigned']> = {
  poll: async (client, { assignee_id }) => {
    const filter = assignee_id ? { assignedTo: [assignee_id] } : {};
    const rows = await sampleAnyway(client, filter, (wanted) => latestTasks(client, wanted, changedAt));
    const events = rows
      .filter(({ assignedTo }) => assignedTo)
      .map((row) => ({ event_id: `${row.id}:${row.assignedTo}`, ...toTask(row) }));
    return events;
  },
};

export const due: Offer<Tasks['due']> = {
  poll: async (client, { assignee_id }) => {
    const filter = { completed: false, ...(assignee_id && { assignedTo: [assignee_id] }) };
    const rows = await latestTasks(client, filter, ({ dueDate }) => text(dueDate));
    const now = Date.now();
    const isDue = ({ dueDate }: TaskRecord) => Boolean(dueDate) && toMillis(dueDate) <= now;
    const overdue = rows.filter(isDue);
    return orOthers(client, overdue, rows).map((row) => ({
      event_id: `${row.id}:${row.dueDate}`,
      ...toTask(row),
    }));
  },
};
