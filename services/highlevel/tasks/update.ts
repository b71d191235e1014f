import { markText, readMark } from '../../../platform/origin.js';
import { compact } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys, clearField } from '../../../records/clear_fields.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { change } from './change.js';
import { taskAddress, taskDue } from './record.js';

const CLEARABLE = { description: 'Description' };

export const update: Offer<Tasks['update'], ClearInput> = {
  fields: [clearField(CLEARABLE)],
  run: async (client, { task_id, contact_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    const dueDate = input.due_date ? taskDue(input.due_date, client) : undefined;
    return change(client, taskAddress(task_id, contact_id), (present) => {
      const origin = readMark(present.body) ?? undefined;
      return {
        ...(cleared.includes('description') && { body: markText(undefined, origin) ?? '' }),
        ...compact({
          title: input.title,
          body: input.description ? markText(input.description, origin) : undefined,
          dueDate,
          assignedTo: input.assignee_id,
        }),
      };
    });
  },
};
