import type { Account } from '../account.js';
import { type Fields, text } from '../body.js';
import { companyNamed, moveTo, renameOrMove, syncColleagues } from '../company_links.js';
import { created, type Envelope, ok } from '../envelope.js';
import { invalid, notFound } from '../errors.js';
import { refuseTakenIds } from '../field_values.js';
import type { Call, Router } from '../router.js';
import { counters } from '../settings/counters.js';
import { createFirstAction } from '../tasks/create.js';
import type { Contact } from '../types.js';
import { blankContact, type Writable, writeContact } from './fields.js';
import { listContacts } from './list.js';
import { contactWrapper } from './wrapper.js';

const COMPANY_NAME_LIMIT = 55;

const requireName = (lastName: string, company: string): void => {
  if (lastName.trim() !== '' || company.trim() !== '') return;
  throw invalid({
    company: 'Either last name or company name are required to create a Contact.',
    lastname: 'Either last name or company name are required to create a Contact.',
  });
};

/** `base` with the body's fields on top. Checks everything that a contact itself can be refused for. */
const readContact = (account: Account, body: Fields, base: Writable, self?: Contact): Writable => {
  const fields = writeContact(account, body, base);
  refuseTakenIds(account.catalog.customFields, fields.custom_fields, () =>
    account.contacts
      .filter((contact) => contact !== self && !contact.deleted_at)
      .map(({ custom_fields }) => custom_fields),
  );
  return fields;
};

/** `company_id` is ignored here: a company is linked, or created, by its name. */
const createContact = (account: Account, { body }: Call): Envelope => {
  const fields = readContact(account, body, blankContact(account));
  const companyName = text(body, 'company_name', COMPANY_NAME_LIMIT) ?? '';
  requireName(fields.last_name, companyName);
  const contact: Contact = {
    ...account.stamps(),
    ...fields,
    company_id: null,
    photo_url: '',
    closed_sales: [],
    deleted_at: null,
  };
  const addAction = createFirstAction(account, body);
  account.contacts.add(contact);
  if (companyName.trim() !== '') moveTo(account, contact, companyNamed(account, companyName));
  addAction(contact.id);
  const wrapper = contactWrapper(account, contact);
  // In the answer to a creation, date-times have fractions of a second (recorded answer).
  const { created_at, modified_at } = contact;
  const data = { ...wrapper, contact: { ...wrapper.contact, created_at, modified_at } };
  return created(account.world, data, counters(account));
};

/** The contact's company after an update, by id or by name; blank if there is none. */
const companyAfter = (account: Account, contact: Contact, { body, partial }: Call): string => {
  const id = text(body, 'company_id');
  const name = text(body, 'company_name', COMPANY_NAME_LIMIT);
  if (id && account.peopleOf(id).length === 0) throw invalid({ company_id: 'company_id is invalid' });
  return partial && id === undefined && name === undefined ? (contact.company_id ?? '') : id || (name ?? '');
};

const applyCompany = (account: Account, contact: Contact, { body, partial }: Call): void => {
  const id = text(body, 'company_id');
  const name = text(body, 'company_name');
  if (id) moveTo(account, contact, account.company(id));
  else if (name !== undefined) renameOrMove(account, contact, name);
  else if (id === '' || !partial) moveTo(account, contact, undefined);
};

/**
 * Without `partial`, every field that is not sent becomes blank. Guess, implemented here: `modified_at` moves only when the
 * request changed something.
 */
const updateContact = (account: Account, call: Call): Envelope => {
  const contact = account.contact(call.param('contact_id'));
  const base: Writable = call.partial ? contact : blankContact(account);
  const fields = readContact(account, call.body, base, contact);
  requireName(fields.last_name, companyAfter(account, contact, call));
  const before = JSON.stringify(contact);
  Object.assign(contact, fields);
  applyCompany(account, contact, call);
  if (JSON.stringify(contact) !== before) contact.modified_at = account.now();
  syncColleagues(account, contact);
  return ok(account.world, contactWrapper(account, contact), counters(account));
};

/** A second request with `undo=true` brings the contact back. */
const deleteContact = (account: Account, call: Call): Envelope => {
  account.requireRight('delete_contacts');
  const contact = account.contacts.get(call.param('contact_id'));
  const deleted = Boolean(contact?.deleted_at);
  if (!contact || deleted !== call.undo) throw notFound();
  contact.deleted_at = call.undo ? null : account.now();
  return ok(account.world, {}, counters(account));
};

export const contactRoutes = (router: Router, account: Account): void => {
  router.get('/contacts', ({ query }) => {
    const { rows, fields } = listContacts(account, query);
    const contacts = rows.map((contact) => contactWrapper(account, contact, query.fields));
    return ok(account.world, { contacts, ...fields }, counters(account));
  });
  router.post('/contacts', (call) => createContact(account, call));
  router.get('/contacts/:contact_id', ({ param, query }) =>
    ok(account.world, contactWrapper(account, account.contact(param('contact_id')), query.fields)),
  );
  router.put('/contacts/:contact_id', (call) => updateContact(account, call));
  router.delete('/contacts/:contact_id', (call) => deleteContact(account, call));
};
