/** Tasks as one text. */
import { clockTime } from '../../platform/dates.js';
import { join } from '../../platform/values.js';
import type { Task } from './record.js';

/** Tasks in plain text, one per line: when it is due, what it is, whom it is about, and who has it. */
export const digestOf = (tasks: Task[], zone: string): string =>
  tasks
    .map((task) => {
      const when = task.completed ? task.completed_at : task.due_at;
      return join(
        [clockTime(when, zone) ?? task.status, task.title, task.contact_name, task.assignee_name],
        ' · ',
      );
    })
    .join('\n');
