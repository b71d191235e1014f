import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { change } from './change.js';
import { taskAddress } from './record.js';

export const complete: Offer<Tasks['complete']> = {
  run: async (client, { task_id, contact_id }) =>
    change(client, taskAddress(task_id, contact_id), () => ({ completed: true }), 'completed'),
};

export const reopen: Offer<Tasks['reopen']> = {
  run: async (client, { task_id, contact_id }) =>
    change(client, taskAddress(task_id, contact_id), () => ({ completed: false }), 'completed'),
};
