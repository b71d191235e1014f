import type { Account } from '../account.js';
import { actionView, isExternallyControlled } from '../action_view.js';
import { ok } from '../envelope.js';
import { conflict } from '../errors.js';
import type { Router } from '../router.js';
import type { Action } from '../types.js';
import { demoteOlderAsap } from './create.js';

/** Guess: 409. The file only says that such an action cannot be rescheduled, completed or deleted. */
export const refuseIfExternal = (account: Account, action: Action): void => {
  if (isExternallyControlled(account, action))
    throw conflict(
      'externally_controlled',
      'This action is controlled by an external event. Unlink it first.',
    );
};

/** Moves `modified_at`. Guesses: completing twice changes nothing, and no queued action is promoted. */
export const complete = (account: Account, action: Action): void => {
  if (action.done_at) return;
  refuseIfExternal(account, action);
  action.done_at = account.today();
  action.modified_at = account.now();
};

/** The action returns to its previous status. */
export const reopen = (account: Account, action: Action): void => {
  if (!action.done_at) return;
  action.done_at = null;
  action.modified_at = account.now();
  demoteOlderAsap(account, action);
};

/** An action always has an assignee, so it goes to the API user. */
const unassign = (account: Account, action: Action): void => {
  if (action.assignee_id === account.callerId) return;
  action.assignee_id = account.callerId;
  action.modified_at = account.now();
  demoteOlderAsap(account, action);
};

const unlink = (account: Account, action: Action): void => {
  if (!action.external) return;
  action.external = false;
  action.modified_at = account.now();
};

const CHANGES = { mark_as_done: complete, undo_completion: reopen, unassign, unlink };

export const actionCompletionRoutes = (router: Router, account: Account): void => {
  for (const [name, change] of Object.entries(CHANGES)) {
    router.put(`/actions/:action_id/${name}`, ({ param }) => {
      const action = account.action(param('action_id'));
      change(account, action);
      return ok(account.world, { action: actionView(account, action) });
    });
  }
};
