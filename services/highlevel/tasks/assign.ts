import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { change } from './change.js';
import { taskAddress } from './record.js';

export const assign: Offer<Tasks['assign']> = {
  run: (client, { task_id, contact_id, assignee_id }) =>
    change(client, taskAddress(task_id, contact_id), () => ({ assignedTo: assignee_id })),
};
