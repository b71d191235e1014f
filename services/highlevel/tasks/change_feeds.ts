/**
 * Triggers for changes to a task. HighLevel does not say when a value changed, nor that any date moves with it: a task fires
 * with each value that it was never seen with before, however old the task.
 */
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { recentEvents, recentlySeen, slim } from '../../../platform/first_seen.js';
import { HORIZON, isEdited, isRecent, sampleAnyway } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { isCompleted, toTask } from './record.js';
import { allTasks, changedAt } from './rows.js';
import type { TaskRecord } from './wire.js';

const toEvent = (key: (row: TaskRecord) => string) => (row: TaskRecord) => ({
  event_id: key(row),
  ...toTask(row),
});

export const completed: Offer<Tasks['completed']> = {
  fields: [
    {
      key: 'completed_once_notice',
      type: 'copy',
      helpText:
        'HighLevel does not say when a task was completed. A task that is reopened and completed again triggers only once.',
    },
  ],
  poll: async (client, input) => {
    const rows = await sampleAnyway(client, { completed: true }, (wanted) => allTasks(client, wanted));
    const key = (row: TaskRecord) => `${row.id}:completed`;
    return recentEvents(client, rows, { trigger: 'highlevel:task_completed', input, key }, toEvent(key));
  },
};

const STATUSES = { completed: 'Completed', to_do: 'Open' };

const wasEdited = (row: TaskRecord): boolean => isEdited(row.dateAdded, changedAt(row));

/** Whether the rows are only shown or remembered, and do not fire. */
const isFilling = ({ meta }: Client): boolean => meta.isPopulatingDedupe || meta.isLoadingSample;

/** The open status is new here, but the task is not: it was completed before. */
const isOld = ({ dateAdded }: TaskRecord): boolean => !isRecent(dateAdded, Date.now(), 2 * HORIZON);

/**
 * Creating a task is no change of its status. Nothing distinguishes a reopened task from an open one that was edited in another
 * way, so an open task fires once in its life: when it is first changed after the Zap was turned on or, if it was completed at
 * that time, when it is reopened.
 */
export const statusChanged: Offer<Tasks['statusChanged'], { status?: string }> = {
  fields: [
    {
      key: 'status',
      label: 'New Status',
      choices: STATUSES,
      helpText:
        'Leave blank for any status. HighLevel does not say when a status changed or what it was before: the first change to an open task that is new to this Zap may trigger as Open. A return to an earlier status does not trigger again.',
    },
  ],
  poll: async (client, input) => {
    const status = input.status ? chosenKey('New Status', input.status, STATUSES) : undefined;
    const filter = status ? { completed: status === 'completed' } : {};
    const rows = await sampleAnyway(client, filter, (wanted) => allTasks(client, wanted));
    const key = (row: TaskRecord) => `${row.id}:${isCompleted(row) ? 'completed' : 'to_do'}`;
    const watched = { trigger: 'highlevel:task_status_changed', input, key };
    const { rows: recent, isAll } = await recentlySeen(client, rows, watched);
    return (
      recent
        // Without a record of what was seen before, an old open task is no news.
        .filter((row) => isFilling(client) || isCompleted(row) || wasEdited(row) || (!isAll && isOld(row)))
        .map((row) => slim(toEvent(key)(row), isAll))
    );
  },
};

/** Also fires for a new task that has an assignee. */
export const assigned: Offer<Tasks['assigned']> = {
  poll: async (client, input) => {
    const filter = input.assignee_id ? { assignedTo: [input.assignee_id] } : {};
    const rows = await sampleAnyway(client, filter, (wanted) => allTasks(client, wanted));
    const key = (row: TaskRecord) => `${row.id}:${row.assignedTo ?? ''}`;
    return recentEvents(
      client,
      rows.filter(({ assignedTo }) => text(assignedTo)),
      { trigger: 'highlevel:task_assigned', input, key },
      toEvent(key),
    );
  },
};
