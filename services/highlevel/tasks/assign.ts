import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { change } from './change.js';
import { taskAddress } from './record.js';

export const assign: Offer<Tasks['assign']> = {
  run: async (client, { task_id, contact_id, assignee_id }) => {
    if (!assignee_id)
      throw invalidInput('Fill in Assignee: HighLevel does not say how a task loses its assignee');
    return change(client, taskAddress(task_id, contact_id), () => ({ assignedTo: assignee_id }));
  },
};
