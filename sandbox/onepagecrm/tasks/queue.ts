import type { Account } from '../account.js';
import { actionView, nextActionOf } from '../action_view.js';
import { ok } from '../envelope.js';
import { conflict } from '../errors.js';
import type { Router } from '../router.js';
import type { Action } from '../types.js';

/** Guess: 409 for every state in which an action cannot be promoted or swapped. */
const cannot = (why: string) => conflict('action_conflict', why);

/**
 * Makes a queued action the API user's next action; there must not be one yet. Guess: without a date it becomes due
 * today.
 */
const promote = (account: Account, action: Action): void => {
  if (action.done_at || !action.status.startsWith('queued'))
    throw cannot('Only queued actions can be promoted');
  if (nextActionOf(account, action.contact_id, account.callerId))
    throw cannot('There is a Next Action for this contact already');
  Object.assign(action, {
    assignee_id: account.callerId,
    status: 'date',
    date: action.date ?? account.today(),
    position: null,
    modified_at: account.now(),
  });
};

/** Swaps the API user's next action with a dated queued one that is due earlier. */
const swap = (account: Account, action: Action): void => {
  const next = nextActionOf(account, action.contact_id, account.callerId);
  if (!next || !['date', 'date_time', 'waiting'].includes(next.status))
    throw cannot('The Next Action must be dated or waiting');
  if (action.done_at || action.status !== 'queued_with_date')
    throw cannot('Only queued actions with a date can be swapped in');
  if (action.assignee_id !== account.callerId) throw cannot('The action belongs to another user');
  if (next.date && (action.date ?? '') >= next.date)
    throw cannot('The action is not due before the Next Action');
  const modified_at = account.now();
  // Guess: the former next action is queued with its day, a waiting one without a day.
  const queued = next.date ? 'queued_with_date' : 'queued';
  Object.assign(next, { status: queued, exact_time: null, position: 1, modified_at });
  Object.assign(action, { status: 'date', position: null, modified_at });
};

export const actionQueueRoutes = (router: Router, account: Account): void => {
  for (const [name, change] of Object.entries({ promote, swap })) {
    router.put(`/actions/:action_id/${name}`, ({ param }) => {
      const action = account.action(param('action_id'));
      change(account, action);
      return ok(account.world, { action: actionView(account, action) });
    });
  }
};
