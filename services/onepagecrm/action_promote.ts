import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { refuse } from '../../platform/failure.js';
import type { TaskIdInput } from '../inputs.js';
import type { Action } from '../service.js';
import { call, change } from './action_states.js';
import { userId } from './connection.js';
import { readWrapper } from './contacts.js';
import type { ActionRecord } from './types.js';

/** What OnePageCRM exchanges, in the words of its file; a clear sentence for what it does not. */
const checkSwap = (wanted: ActionRecord, next: ActionRecord): void => {
  if (next.externally_controlled) {
    throw refuse(
      'Another app controls the present next action, for example a booking page. Unlink that one with Update Action first, or change the event there',
    );
  }
  if (!['date', 'date_time', 'waiting'].includes(next.status ?? '')) {
    throw refuse('The present next action is ASAP. Complete it first, or give it a date');
  }
  if (wanted.status !== 'queued_with_date') {
    throw refuse(
      'There is a next action already, and only a queued action with a date can be exchanged for it. Give this one a Due Date',
    );
  }
  if (next.date && (wanted.date ?? '') >= next.date) {
    throw refuse('The present next action is not due later than this one. Change one of the due dates first');
  }
};

/**
 * Makes a queued action the next one of its contact for the API user: by `promote` where that user has none there, else
 * by `swap`. Which it is only the contact tells, so that is read as well.
 */
export const promote: Action<TaskIdInput, Written<Task>> = {
  run: (client, { task_id }) =>
    change(client, task_id, async (present) => {
      if (present.done) throw refuse('This action is completed. Reopen it first');
      const user = userId(client.auth);
      const { next_actions = [] } = await readWrapper(client, present.contact_id ?? '');
      const next = next_actions.find(({ assignee_id }) => assignee_id === user);
      if (next?.id === present.id) return undefined;
      if (!present.status?.startsWith('queued')) {
        throw refuse('Only a queued action can become the next one, and this one is not queued');
      }
      if (present.assignee_id !== user) {
        throw refuse('This action is a colleague’s. Assign it to the user of this connection first');
      }
      if (!next) return call(client, present, 'promote');
      checkSwap(present, next);
      return call(client, present, 'swap');
    }),
};
