import type { Account } from '../account.js';
import { text } from '../body.js';
import { ok } from '../envelope.js';
import { conflict } from '../errors.js';
import type { Call, Router } from '../router.js';
import type { Contact } from '../types.js';
import { contactWrapper } from './wrapper.js';

const COMMENT_LIMIT = 140;

const close = (account: Account, contact: Contact, { body }: Call): void => {
  const comment = text(body, 'comment', COMMENT_LIMIT) ?? '';
  const user_id = account.callerId;
  const others = contact.closed_sales.filter((sale) => sale.user_id !== user_id);
  contact.closed_sales = [...others, { user_id, closed_at: account.unixNow(), comment }];
  contact.modified_at = account.now();
};

/** Refused while the API user has open actions with the contact. Guess: 409; the message is recorded. */
const closeUnlessBusy = (account: Account, contact: Contact, call: Call): void => {
  const busy = account.openActions(contact.id).some(({ assignee_id }) => assignee_id === account.callerId);
  if (busy) throw conflict('sales_cycle_conflict', 'Cannot close sales cycle for this contact');
  close(account, contact, call);
};

/** Deletes the open actions first; "any actions assigned to the contact" is read as everybody's. */
const forceClose = (account: Account, contact: Contact, call: Call): void => {
  text(call.body, 'comment', COMMENT_LIMIT);
  for (const action of account.openActions(contact.id)) action.deleted_at = account.now();
  close(account, contact, call);
};

const reopen = (account: Account, contact: Contact): void => {
  const others = contact.closed_sales.filter(({ user_id }) => user_id !== account.callerId);
  if (others.length === contact.closed_sales.length) return;
  contact.closed_sales = others;
  contact.modified_at = account.now();
};

const CHANGES = {
  close_sales_cycle: closeUnlessBusy,
  force_close_sales_cycle: forceClose,
  reopen_sales_cycle: reopen,
};

/** The sales cycle is closed per user. */
export const salesCycleRoutes = (router: Router, account: Account): void => {
  for (const [name, change] of Object.entries(CHANGES)) {
    router.put(`/contacts/:contact_id/${name}`, (call) => {
      const contact = account.contact(call.param('contact_id'));
      change(account, contact, call);
      return ok(account.world, contactWrapper(account, contact));
    });
  }
};
