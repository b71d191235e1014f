import { invalidInput } from '../../../platform/failure.js';
import { markText } from '../../../platform/origin.js';
import { compact } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { namesFor } from '../users.js';
import { taskDue, tasksPath, toTask, withContact } from './record.js';
import { findByTitle } from './search.js';
import { taskAnswer } from './wire.js';

export const create: Offer<Tasks['create']> = {
  fields: [
    {
      key: 'due_date_notice',
      type: 'copy',
      helpText:
        'HighLevel requires a **Due Date**. Leave it blank for the end of the day on which the Zap runs.',
    },
  ],
  run: async (client, { contact_id, external_id, ...input }) => {
    if (!contact_id) throw invalidInput('Fill in Contact: a task in HighLevel belongs to a contact');
    if (external_id) {
      throw invalidInput(
        'Leave External ID blank: HighLevel has none for tasks. Use Made From to link records',
      );
    }
    const body = {
      title: input.title,
      dueDate: taskDue(input.due_date, client),
      completed: false,
      ...compact({ body: markText(input.description, input.origin), assignedTo: input.assignee_id }),
    };
    // Before the write, so that a failure here does not create a second task when the step is replayed.
    const names = await namesFor(client, [input.assignee_id]);
    // The search before this create ran outside its lock: another run may have made the task since.
    const [found] = client.meta.withSearch ? await findByTitle(client, input.title ?? '', contact_id) : [];
    if (found) return { ...found, changed: false, pending: null };
    const task = await client.post(tasksPath(contact_id), taskAnswer, body);
    return { ...toTask(withContact(contact_id)(task), names), changed: true, pending: null };
  },
};
