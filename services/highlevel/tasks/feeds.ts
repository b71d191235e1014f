/** Triggers for tasks by one of their times. */
import { toMillis } from '../../../platform/dates.js';
import { readMark } from '../../../platform/origin.js';
import { orOthers, withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { toTask } from './record.js';
import { latestTasks } from './rows.js';
import type { TaskRecord } from './wire.js';

export const created: Offer<Tasks['created']> = {
  poll: async (client, input) => {
    const rows = await latestTasks(client, {}, ({ dateAdded }) => dateAdded);
    const events = rows.map((row) => ({ event_id: row.id, origin: readMark(row.body), ...toTask(row) }));
    return withoutOwn(client, input, events);
  },
};

export const due: Offer<Tasks['due']> = {
  poll: async (client, { assignee_id }) => {
    const filter = { completed: false, ...(assignee_id && { assignedTo: [assignee_id] }) };
    const rows = await latestTasks(client, filter, ({ dueDate }) => dueDate);
    const now = Date.now();
    const isDue = ({ dueDate }: TaskRecord) => Boolean(dueDate) && toMillis(dueDate) <= now;
    const overdue = rows.filter(isDue);
    return orOthers(client, overdue, rows).map((row) => ({
      event_id: `${row.id}:${row.dueDate ?? ''}`,
      ...toTask(row),
    }));
  },
};
