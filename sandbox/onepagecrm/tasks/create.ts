import type { Account } from '../account.js';
import { type Fields, isDay, requiredText, text } from '../body.js';
import { invalid } from '../errors.js';
import type { Action } from '../types.js';
import { blankAction, type Writable, writeAction } from './fields.js';

/**
 * A contact holds one ASAP action per assignee: an older one becomes a dated action for today. (The file's text on 409
 * calls the same case a conflict; the sandbox follows its longer text on creation.)
 */
export const demoteOlderAsap = (account: Account, newest: Action): void => {
  if (newest.status !== 'asap' || newest.done_at) return;
  for (const action of account.openActions(newest.contact_id)) {
    if (action === newest || action.status !== 'asap' || action.assignee_id !== newest.assignee_id) continue;
    Object.assign(action, { status: 'date', date: account.today(), modified_at: account.now() });
  }
};

const add = (account: Account, contact_id: string, fields: Writable): Action => {
  const action = account.actions.add({
    ...account.stamps(),
    ...fields,
    contact_id,
    done_at: null,
    external: false,
    deleted_at: null,
  });
  demoteOlderAsap(account, action);
  return action;
};

/** Guess: a queued action without a position goes to the end of the contact's queue. */
const lastPosition = (account: Account, contactId: string): number =>
  Math.max(0, ...account.openActions(contactId).map(({ position }) => position ?? 0));

export const createAction = (account: Account, body: Fields): Action => {
  const contact = account.contact(requiredText(body, 'contact_id'));
  const blank = { ...blankAction(account), position: lastPosition(account, contact.id) + 1 };
  const action = add(account, contact.id, writeAction(account, body, blank));
  account.activityOn(contact.id);
  return action;
};

/**
 * `next_action_name` and `next_action_date` of a contact's creation (`asap`, `waiting` or a day; guess: today when left
 * out). Checked at once, so that a bad value prevents the contact; the returned function adds the action.
 */
export const createFirstAction = (account: Account, body: Fields): ((contactId: string) => void) => {
  const name = text(body, 'next_action_name', 140);
  if (!name) return () => undefined;
  const when = text(body, 'next_action_date') || account.today();
  if (when !== 'asap' && when !== 'waiting' && !isDay(when))
    throw invalid({ next_action_date: 'next_action_date is invalid' });
  const schedule = isDay(when) ? { status: 'date', date: when } : { status: when };
  const fields = writeAction(account, { text: name, ...schedule }, blankAction(account));
  return (contactId) => {
    add(account, contactId, fields);
  };
};
