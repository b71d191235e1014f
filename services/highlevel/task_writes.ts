import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { endOfDue, readDue, today } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { markText } from '../../platform/origin.js';
import { compact } from '../../platform/values.js';
import type { CompleteTaskInput, CreateTaskInput } from '../inputs.js';
import type { Action, CreatedTask } from '../service.js';
import { findByTitle } from './task_search.js';
import { readTask, taskAddress, tasksPath, toTask } from './tasks.js';
import type { TaskRecord } from './types.js';
import { namesFor } from './users.js';

interface Answer {
  task: TaskRecord;
}

/** HighLevel demands a due date: the end of today without one. In UTC without milliseconds, as documented. */
const dueDate = (value: string | undefined, { meta: { timezone } }: Client): string => {
  const due = value ? readDue(value, timezone, 'Due Date') : { day: today(timezone) };
  return endOfDue(due, timezone).toISOString().replace('.000Z', 'Z');
};

export const create: Action<CreateTaskInput, CreatedTask> = {
  fields: () => [
    {
      key: 'due_date_notice',
      type: 'copy',
      helpText:
        'HighLevel demands a **Due Date**. Without one the task is due at the end of the day on which the Zap runs.',
    },
  ],
  run: async (client, { contact_id, external_id, ...input }) => {
    if (!contact_id) throw refuse('Fill in Contact: a task of HighLevel belongs to a contact');
    if (external_id) {
      throw refuse(
        'Leave External ID empty: HighLevel keeps none with a task. Use Made From to link records',
      );
    }
    const body = {
      title: input.title,
      dueDate: dueDate(input.due_date, client),
      completed: false,
      ...compact({ body: markText(input.description, input.origin), assignedTo: input.assignee_id }),
    };
    // The search before this create ran outside its lock: another run may have made the task since.
    const [found] = client.meta.withSearch ? await findByTitle(client, input.title, contact_id) : [];
    if (found) return { ...found, changed: false, pending: null };
    // Before the write: what fails here must not make a second task when the step is replayed.
    const names = await namesFor(client, [input.assignee_id]);
    const { task } = await client.post<Answer>(tasksPath(contact_id), body);
    return { ...toTask({ contactId: contact_id, ...task }, names), changed: true, pending: null };
  },
};

export const complete: Action<CompleteTaskInput, Written<Task>> = {
  run: async (client, { task_id, contact_id }) => {
    const address = taskAddress(task_id, contact_id);
    const present = await readTask(client, address);
    const names = await namesFor(client, [present.assignedTo]);
    if (present.completed) return { ...toTask(present, names), changed: false };
    const { task } = await client.put<Answer>(`${address.path}/completed`, { completed: true });
    return { ...toTask({ contactId: address.contactId, ...task }, names), changed: true };
  },
};
