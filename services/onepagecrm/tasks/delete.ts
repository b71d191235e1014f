import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { actionPath } from '../paths.js';
import { change } from './change.js';
import { unlinkForm } from './form.js';
import { type UnlinkInput, unlinkIfLocked } from './unlink.js';

export const remove: Offer<Tasks['remove'], UnlinkInput> = {
  fields: unlinkForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      await unlinkIfLocked(client, present, input);
      await client.delete(actionPath(present.id));
      return present;
    }),
};
