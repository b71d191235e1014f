import type { Account } from './account.js';
import { BLANK_ADDRESS } from './address.js';
import type { Company, Contact } from './types.js';

/** The company with that name, ignoring case; created if there is none. */
export const companyNamed = (account: Account, name: string): Company =>
  existing(account, name) ?? added(account, name);

const added = (account: Account, name: string): Company => {
  const { id, created_at, modified_at } = account.stamps();
  return account.companies.add({
    id,
    created_at,
    modified_at,
    name,
    description: '',
    phone: '',
    url: '',
    address: BLANK_ADDRESS,
    company_fields: {},
    photo_url: null,
    syncing_status: false,
    synced_status_id: '',
    syncing_tags: false,
    synced_tags: [],
    linked_contacts: [],
  });
};

const existing = (account: Account, name: string): Company | undefined => {
  const sought = name.trim().toLowerCase();
  return account.companies.find((company) => company.name.toLowerCase() === sought);
};

/**
 * Moves a contact to a company, or to none. A company that loses its last contact is deleted; a new colleague takes over
 * the status and the tags that the company keeps in sync.
 */
export const moveTo = (account: Account, contact: Contact, company: Company | undefined): void => {
  const left = contact.company_id;
  contact.company_id = company?.id ?? null;
  if (left && left !== contact.company_id) {
    const anybody = account.contacts.find(({ company_id }) => company_id === left);
    if (!anybody) account.companies.delete(left);
  }
  if (!company) return;
  if (company.syncing_status) contact.status_id = company.synced_status_id;
  if (company.syncing_tags) contact.tags = [...new Set([...contact.tags, ...company.synced_tags])];
};

/**
 * What `company_name` does in an update, "renames or moves". Guess: the name of another company moves the contact
 * there, a blank name takes it out, and any other name renames the contact's company for everybody in it.
 */
export const renameOrMove = (account: Account, contact: Contact, name: string): void => {
  const current = contact.company_id ? account.companies.get(contact.company_id) : undefined;
  const other = existing(account, name);
  if (name.trim() === '') moveTo(account, contact, undefined);
  else if (!current || (other && other !== current)) moveTo(account, contact, companyNamed(account, name));
  else if (current.name !== name) {
    current.name = name;
    current.modified_at = account.now();
  }
};

/** After a contact changes, its company's other contacts get the same status and tags, if the company keeps them in sync. */
export const syncColleagues = (account: Account, contact: Contact): void => {
  const company = contact.company_id ? account.companies.get(contact.company_id) : undefined;
  if (!company) return;
  for (const colleague of account.peopleOf(company.id)) {
    const before = JSON.stringify([colleague.status_id, colleague.tags]);
    if (company.syncing_status) colleague.status_id = contact.status_id;
    if (company.syncing_tags) colleague.tags = [...contact.tags];
    if (JSON.stringify([colleague.status_id, colleague.tags]) !== before)
      colleague.modified_at = account.now();
  }
  if (company.syncing_status) company.synced_status_id = contact.status_id;
  if (company.syncing_tags) company.synced_tags = [...contact.tags];
};
