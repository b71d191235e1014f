import _ from 'lodash';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { change, put } from './change.js';
import { updateForm } from './form.js';
import { type UnlinkInput, unlinkIfLocked } from './unlink.js';
import { changesOf } from './update_body.js';

/** What the app behind an event owns in the action that mirrors it (OnePageCRM OpenAPI); the assignee is ours. */
const OWNED = ['text', 'date', 'exact_time', 'status'] as const;

export const update: Offer<Tasks['update'], UnlinkInput & { status?: string }> = {
  fields: updateForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      const changes = changesOf(input, present, client.meta.timezone);
      if (_.isEmpty(changes)) return undefined;
      if (OWNED.some((key) => key in changes)) await unlinkIfLocked(client, present, input);
      return put(client, present, changes);
    }),
};
