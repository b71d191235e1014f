import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { userId } from '../connection.js';
import { call, change, put } from './change.js';
import { assignForm } from './form.js';

/** Without an assignee it goes to the API user: there is no unassigned action. */
export const assign: Offer<Tasks['assign']> = {
  fields: assignForm,
  run: (client, { task_id, assignee_id }) =>
    change(client, task_id, async (present) => {
      if (present.assignee_id === (assignee_id || userId(client.auth))) return undefined;
      return assignee_id ? put(client, present, { assignee_id }) : call(client, present, 'unassign');
    }),
};
