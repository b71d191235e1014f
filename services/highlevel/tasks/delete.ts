import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { readNames } from '../users.js';
import { readTask, taskAddress, toTask } from './record.js';

export const remove: Offer<Tasks['remove']> = {
  run: async (client, { task_id, contact_id }) => {
    const address = taskAddress(task_id, contact_id);
    const names = await readNames(client);
    const present = await readTask(client, address);
    await client.delete(address.path);
    return { ...toTask(present, names), changed: true };
  },
};
