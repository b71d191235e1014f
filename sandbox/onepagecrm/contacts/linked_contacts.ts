import type { Account } from '../account.js';
import { requiredText } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { conflict, invalid, notFound } from '../errors.js';
import { listed } from '../list.js';
import type { Call, Router } from '../router.js';
import type { Company, Contact } from '../types.js';
import { contactSorts } from './list.js';
import { contactWrapper } from './wrapper.js';

const LIMIT = 100;

/** A contact of another company, with the ids of this company's people, all of whom it counts as linked with. */
const linkedView = (account: Account, company: Company, contact: Contact) => ({
  linked_contact: {
    ...contactWrapper(account, contact),
    linked_with: account.peopleOf(company.id).map(({ id }) => id),
  },
});

const list = (account: Account, { param, query }: Call): Envelope => {
  const company = account.company(param('company_id'));
  const contacts = company.linked_contacts
    .filter((id) => account.hasContact(id))
    .map((id) => account.contact(id));
  const sorts = contactSorts(account);
  const rules = { sorts, usual: sorts.name ?? (() => 0) };
  const { rows, fields } = listed(contacts, query, rules, account.settings);
  const linked_contacts = rows.map((contact) => linkedView(account, company, contact));
  return ok(account.world, { linked_contacts, ...fields });
};

/** Guesses: linking twice is a conflict, and so is the 101st. */
const link = (account: Account, { param, body }: Call): Envelope => {
  const company = account.company(param('company_id'));
  const contact = account.contact(requiredText(body, 'contact_id'));
  if (contact.company_id === company.id)
    throw invalid({ contact_id: 'Cannot link a contact to the company they already work at' });
  if (company.linked_contacts.includes(contact.id))
    throw conflict('already_linked', 'This contact is linked to the company already');
  if (company.linked_contacts.length >= LIMIT)
    throw conflict('too_many_links', 'A company is not allowed to have more than 100 linked contacts');
  company.linked_contacts.push(contact.id);
  return created(account.world, linkedView(account, company, contact));
};

const unlink = (account: Account, { param }: Call): Envelope => {
  const company = account.company(param('company_id'));
  if (!company.linked_contacts.includes(param('contact_id'))) throw notFound();
  company.linked_contacts = company.linked_contacts.filter((id) => id !== param('contact_id'));
  return ok(account.world, {});
};

export const linkedContactRoutes = (router: Router, account: Account): void => {
  router.get('/companies/:company_id/linked_contacts', (call) => list(account, call));
  router.post('/companies/:company_id/linked_contacts', (call) => link(account, call));
  router.delete('/companies/:company_id/linked_contacts/:contact_id', (call) => unlink(account, call));
};
