/** Restores a deleted action. */
import { splitTaskId } from '../../../platform/ids.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { actionPath } from '../paths.js';
import { restored } from '../restore.js';
import { userNames } from '../users.js';
import { readAction, toTask } from './record.js';

export const restore: Offer<Tasks['restore']> = {
  run: async (client, { task_id }) => {
    const { taskId } = splitTaskId(task_id);
    const names = await userNames(client);
    const read = () => readAction(client, taskId);
    const { record, changed } = await restored(client, 'action', actionPath(taskId), read);
    return { ...toTask(record, names), changed };
  },
};
