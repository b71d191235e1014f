import type { Account } from '../account.js';
import { actionView, isExternallyControlled, weightOf } from '../action_view.js';
import { type Fields, isTrue } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { notFound } from '../errors.js';
import type { Call, Router } from '../router.js';
import type { Action } from '../types.js';
import { complete, refuseIfExternal, reopen } from './completion.js';
import { createAction, demoteOlderAsap } from './create.js';
import { blankAction, writeAction } from './fields.js';
import { listActions } from './list.js';

/** The fields of an action that belong to the provider of the event that it mirrors. */
const PROVIDER_FIELDS = ['text', 'date', 'exact_time', 'status'];

const changesProviderFields = (account: Account, action: Action, body: Fields): boolean => {
  const now = new Map(Object.entries(actionView(account, action)));
  return PROVIDER_FIELDS.some(
    (field) => body[field] !== undefined && String(body[field]) !== String(now.get(field)),
  );
};

/** The contact of an action is fixed: `contact_id` is ignored (a guess). `done` completes or reopens. */
const updateAction = (account: Account, call: Call): Envelope => {
  const action = account.action(call.param('action_id'));
  const done = call.query.done ?? call.body.done;
  if (isTrue(done) || changesProviderFields(account, action, call.body)) refuseIfExternal(account, action);
  const before = JSON.stringify(action);
  // While it mirrors an event, only the assignee can be changed here, whether the update is partial or not.
  const base = call.partial || isExternallyControlled(account, action) ? action : blankAction(account);
  Object.assign(action, writeAction(account, call.body, base));
  if (JSON.stringify(action) !== before) action.modified_at = account.now();
  if (done !== undefined) {
    if (isTrue(done)) complete(account, action);
    else reopen(account, action);
  }
  demoteOlderAsap(account, action);
  return ok(account.world, { action: actionView(account, action) });
};

const deleteAction = (account: Account, call: Call): Envelope => {
  const action = account.actions.get(call.param('action_id'));
  if (!action || !account.hasContact(action.contact_id)) throw notFound();
  if (Boolean(action.deleted_at) !== call.undo) throw notFound();
  if (!call.undo) refuseIfExternal(account, action);
  action.deleted_at = call.undo ? null : account.now();
  return ok(account.world, {});
};

export const actionRoutes = (router: Router, account: Account): void => {
  router.get('/actions', ({ query }) => ok(account.world, listActions(account, query)));
  router.post('/actions', ({ body }) =>
    created(account.world, { action: actionView(account, createAction(account, body)) }),
  );
  router.get('/actions/:action_id', ({ param }) => {
    const action = account.action(param('action_id'));
    const weight = weightOf(account, action);
    return ok(account.world, { action: { ...actionView(account, action), weight } });
  });
  router.put('/actions/:action_id', (call) => updateAction(account, call));
  router.delete('/actions/:action_id', (call) => deleteAction(account, call));
  router.get('/contacts/:contact_id/actions', ({ param, query }) => {
    const { id } = account.contact(param('contact_id'));
    return ok(account.world, listActions(account, { ...query, contact_id: id, company_id: undefined }));
  });
};
