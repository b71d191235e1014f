import type { Account } from '../account.js';
import { syncColleagues } from '../company_links.js';
import { ok } from '../envelope.js';
import { notFound } from '../errors.js';
import type { Call, Router } from '../router.js';
import { counters } from '../settings/counters.js';
import type { Contact } from '../types.js';
import { contactWrapper } from './wrapper.js';

type Change = (contact: Contact, call: Call) => void;

/**
 * Rails takes the text after the last dot of a path for a format, so `v1.2` loses its ending. (An inference; so is this: an
 * unknown name creates a new tag.)
 */
const tagIn = (account: Account, call: Call): string => {
  const name = call.param('tag_name');
  return account.catalog.tag(name.replace(/\.[^.]*$/, '').trim());
};

/** Changes of one field of a contact. `modified_at` moves only if something was changed. */
export const contactChangeRoutes = (router: Router, account: Account): void => {
  const changed = (call: Call, change: Change): Contact => {
    const contact = account.contact(call.param('contact_id'));
    const before = JSON.stringify(contact);
    change(contact, call);
    if (JSON.stringify(contact) !== before) contact.modified_at = account.now();
    syncColleagues(account, contact);
    return contact;
  };
  const tagRoute = (path: string, change: Change) =>
    router.put(`/contacts/:contact_id/${path}`, (call) => {
      changed(call, change);
      return ok(account.world, {}, counters(account));
    });
  const route = (path: string, change: Change) =>
    router.put(`/contacts/:contact_id/${path}`, (call) =>
      ok(account.world, contactWrapper(account, changed(call, change)), counters(account)),
    );

  tagRoute('assign_tag/:tag_name', (contact, call) => {
    contact.tags = [...new Set([...contact.tags, tagIn(account, call)])];
  });
  tagRoute('unassign_tag/:tag_name', (contact, call) => {
    const name = tagIn(account, call);
    contact.tags = contact.tags.filter((tag) => tag !== name);
  });
  route('change_status/:status_id', (contact, { param }) => {
    if (!account.catalog.statuses.get(param('status_id'))) throw notFound();
    contact.status_id = param('status_id');
  });
  route('change_owner/:owner_id', (contact, { param }) => {
    if (!account.catalog.users.get(param('owner_id'))) throw notFound();
    contact.owner_id = param('owner_id');
  });
  route('star', (contact) => {
    contact.starred_by = [...new Set([...contact.starred_by, account.callerId])];
  });
  route('unstar', (contact) => {
    contact.starred_by = contact.starred_by.filter((user) => user !== account.callerId);
  });
};
