import type { Event, NewEvent } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { readMark } from '../../platform/origin.js';
import { withoutOwn } from '../../platform/polling.js';
import { join, shorten, text } from '../../platform/values.js';
import type { NewTaskInput, TaskCompletedInput } from '../inputs.js';
import type { Choices, Feed } from '../service.js';
import { readTasks, searchTasks } from './task_rows.js';
import { toTask } from './tasks.js';
import type { TaskRow } from './types.js';

export const created: Feed<NewTaskInput, NewEvent<Task>> = {
  poll: async (client, input) => {
    const rows = await readTasks(client, {}, ({ dateAdded }) => text(dateAdded));
    const events = rows.map((row) => ({ event_id: row._id, origin: readMark(row.body), ...toTask(row) }));
    return withoutOwn(client, input, events);
  },
};

/** That a completion moves one of these is not documented, only likely: the newest one counts. */
const changedAt = ({ dateUpdated, updatedAt }: TaskRow): string | null =>
  text([dateUpdated ?? '', updatedAt ?? ''].sort().at(-1));

export const completed: Feed<TaskCompletedInput, Event<Task>> = {
  fields: () => [
    {
      key: 'completed_once_notice',
      type: 'copy',
      helpText:
        'HighLevel does not say when a task was completed. One that is reopened and completed again triggers once only.',
    },
  ],
  poll: async (client) => {
    const done = await readTasks(client, { completed: true }, changedAt);
    // An account that has tasks always has a sample to show.
    const isBare = done.length === 0 && client.meta.isLoadingSample;
    const rows = isBare ? await readTasks(client, {}, changedAt) : done;
    return rows.map((row) => ({ event_id: `${row._id}:completed`, ...toTask(row) }));
  },
};

const LIST_SIZE = 100;

/** Open tasks, of one contact or of the location, by due date. The id names the contact, too: see `taskAddress`. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    const filter = { completed: false, ...(contact_id && { contactId: [contact_id] }) };
    const rows = await searchTasks(client, filter, { skip: client.meta.page * LIST_SIZE, limit: LIST_SIZE });
    return rows.map((row) => {
      const { id, contact_id: contact, title, due_at, contact_name } = toTask(row);
      const name = join([title, due_at?.slice(0, 10), contact_name], ' · ') ?? id;
      return { id: contact ? `${contact}:${id}` : id, name: shorten(name, 80) };
    });
  },
};
