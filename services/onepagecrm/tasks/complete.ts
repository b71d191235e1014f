import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { call, change } from './change.js';
import { unlinkForm } from './form.js';
import { type UnlinkInput, unlinkIfLocked } from './unlink.js';

export const complete: Offer<Tasks['complete'], UnlinkInput> = {
  fields: unlinkForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      if (present.done) return undefined;
      await unlinkIfLocked(client, present, input);
      return call(client, present, 'mark_as_done');
    }),
};

/** The action comes back with the status that it had. */
export const reopen: Offer<Tasks['reopen']> = {
  run: (client, { task_id }) =>
    change(client, task_id, async (present) =>
      present.done ? call(client, present, 'undo_completion') : undefined,
    ),
};
