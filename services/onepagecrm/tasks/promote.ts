/** Promotes a queued action to the next one. */
import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { userId } from '../connection.js';
import { readWithActions } from '../contacts/record.js';
import type { OpenAction } from '../contacts/wire.js';
import { call, change } from './change.js';
import type { ActionRecord } from './wire.js';

/** Refuses what OnePageCRM would not swap, according to its file, with a clear sentence. */
const checkSwap = (wanted: ActionRecord, next: OpenAction): void => {
  if (next.externally_controlled) {
    throw invalidInput(
      'Another app controls the current next action, for example a booking page. Unlink that action with Update Action first, or change the event in that app',
    );
  }
  if (!['date', 'date_time', 'waiting'].includes(next.status ?? '')) {
    throw invalidInput('The current next action is ASAP. Complete it first, or give it a date');
  }
  if (wanted.status !== 'queued_with_date') {
    throw invalidInput(
      'The contact already has a next action, and only a queued action with a date can take its place. Give this action a Due Date',
    );
  }
  if (next.date && (wanted.date ?? '') >= next.date) {
    throw invalidInput(
      'The current next action is not due later than this one. Change one of the due dates first',
    );
  }
};

/**
 * Makes a queued action the next one of its contact for the API user: with `promote` if that user has none there, else with
 * `swap`. Only the contact shows which, so it is read as well.
 */
export const promote: Offer<Tasks['promote']> = {
  run: (client, { task_id }) =>
    change(client, task_id, async (present) => {
      if (present.done) throw invalidInput('This action is completed. Reopen it first');
      const user = userId(client.auth);
      const { next_actions } = await readWithActions(client, present.contact_id ?? '');
      const next = next_actions.find(({ assignee_id }) => assignee_id === user);
      if (next?.id === present.id) return undefined;
      if (!present.status?.startsWith('queued')) {
        throw invalidInput('Only a queued action can become the next action, and this one is not queued');
      }
      if (present.assignee_id !== user) {
        throw invalidInput('This action belongs to a colleague. Assign it to the connected user first');
      }
      if (!next) return call(client, present, 'promote');
      checkSwap(present, next);
      return call(client, present, 'swap');
    }),
};
