import {
  dataFile,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  type ReadBy,
  text,
} from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { BLANK_ADDRESS } from '../address.js';
import { companyNamed, moveTo } from '../company_links.js';
import type { Contact } from '../types.js';
import { agedStamps, daysAgo, person, userId } from './age.js';
import { fieldValues, valuesOf } from './fields.js';

const typed = list(object({ type: text, value: text }));

const contact = object({
  first: optional(text),
  last: optional(text),
  title: optional(oneOf('Mr', 'Mrs', 'Ms')),
  job: optional(text),
  company: optional(text),
  email: optional(text),
  more_emails: optional(typed),
  phone: optional(text),
  more_phones: optional(typed),
  urls: optional(typed),
  city: text,
  country: optional(text),
  /** Slugs; a source that the account created is given by name. */
  status: text,
  source: text,
  tags: optional(list(text)),
  owner: text,
  background: optional(text),
  starred: optional(flag),
  fields: optional(fieldValues),
  closed_sale: optional(object({ age: number, comment: text })),
  /** Days since it was created, and since it was last changed. */
  age: number,
  changed: number,
});

const contacts = dataFile(import.meta.url, 'contacts.yaml', list(contact));

const companies = dataFile(
  import.meta.url,
  'companies.yaml',
  list(
    object({
      name: text,
      description: optional(text),
      phone: optional(text),
      url: optional(text),
      address: optional(
        object({ address: text, city: text, state: text, zip_code: text, country_code: text }),
      ),
      fields: optional(fieldValues),
      /** Last names of contacts of other companies. */
      linked: optional(list(text)),
      /** The contact whose status the company keeps for all its contacts. */
      status_of: optional(text),
    }),
  ),
);

const work = (value: string | undefined) => (value ? [{ type: 'work', value }] : []);

const addContact = (account: Account, one: ReadBy<typeof contact>): void => {
  const { catalog } = account;
  const sale = one.closed_sale;
  const { id, created_at, modified_at } = agedStamps(account, one.age, one.changed);
  const contact: Contact = account.contacts.add({
    id,
    created_at,
    modified_at,
    title: one.title ?? '',
    first_name: one.first ?? '',
    last_name: one.last ?? '',
    job_title: one.job ?? '',
    company_id: null,
    urls: [...(one.urls ?? [])],
    phones: [...work(one.phone), ...(one.more_phones ?? [])],
    emails: [...work(one.email), ...(one.more_emails ?? [])],
    address_list: [{ ...BLANK_ADDRESS, city: one.city, country_code: one.country ?? '', type: 'work' }],
    status_id: catalog.statuses.find(({ status }) => status === one.status)?.id ?? '',
    tags: (one.tags ?? []).map((tag) => catalog.tag(tag)),
    lead_source_id:
      catalog.leadSources.find(({ id, text }) => [id, text.toLowerCase()].includes(one.source))?.id ?? '',
    background: one.background ?? '',
    owner_id: userId(account, one.owner),
    custom_fields: valuesOf(account, catalog.customFields, one.fields),
    starred_by: one.starred ? [account.callerId] : [],
    photo_url: '',
    closed_sales: sale
      ? [
          {
            user_id: account.callerId,
            closed_at: Math.floor(Date.parse(daysAgo(account, sale.age)) / 1_000),
            comment: sale.comment,
          },
        ]
      : [],
    deleted_at: null,
  });
  if (!one.company) return;
  const company = companyNamed(account, one.company);
  moveTo(account, contact, company);
  if (account.peopleOf(company.id).length === 1)
    Object.assign(company, { created_at: contact.created_at, modified_at: contact.created_at });
};

const addCompanyDetails = (account: Account): void => {
  for (const { name, fields, linked = [], status_of, ...details } of companies()) {
    const company = companyNamed(account, name);
    Object.assign(company, details);
    company.company_fields = valuesOf(account, account.catalog.companyFields, fields);
    company.linked_contacts.push(...linked.map((last) => person(account, last).id));
    if (status_of)
      Object.assign(company, {
        syncing_status: true,
        synced_status_id: person(account, status_of).status_id,
      });
  }
};

export const seedContacts = (account: Account): void => {
  for (const one of contacts()) addContact(account, one);
  addCompanyDetails(account);
};
