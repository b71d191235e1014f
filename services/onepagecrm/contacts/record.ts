import type { Client, Query } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { join, text } from '../../../platform/values.js';
import type { Of } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { type Contact, contact } from '../../../records/contact/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { customValues } from '../custom_values.js';
import { webAddress } from '../links.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { checkSame, contactPath, readOne } from '../paths.js';
import { type AddressRecord, data, single, type Typed } from '../wire.js';
import { type ContactRecord, contactRecord, contactToChange, inWrapper, withActions } from './wire.js';

const labelled = (entries: Typed[]) =>
  entries.flatMap(({ value, type }) => (value ? [{ value, type: text(type) }] : []));

export const sample = {
  id: '65f0c1a2b3d4e5f601234567',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Mia Brook',
  first_name: 'Mia',
  last_name: 'Brook',
  email: 'mia@brookandsons.example',
  emails: [{ value: 'mia@brookandsons.example', type: 'work' }],
  phone: '+15550100042',
  phones: [{ value: '+15550100042', type: 'mobile' }],
  job_title: 'Head of Marketing',
  company_id: '65f0c1a2b3d4e5f601234568',
  company_name: 'Brook & Sons',
  website: 'https://brookandsons.example',
  address: {
    street: '12 Quay Street',
    city: 'Galway',
    state: 'Connacht',
    postal_code: 'H91 XY12',
    country: 'IE',
  },
  tags: ['newsletter', 'spring campaign'],
  status: 'Prospect',
  status_id: '65f0c1a2b3d4e5f601234569',
  source: 'Website',
  source_id: 'email_web',
  owner_id: '65f0c1a2b3d4e5f60123456a',
  custom_fields: {},
} satisfies SampleOf<Contact>;

const fill = filling(contact, sample);

const NOWHERE: AddressRecord = {};

/** OnePageCRM contact -> contact. There is no documented address of a contact's page. */
export const toContact = (contact: ContactRecord): Contact => {
  const { first_name, last_name } = contact;
  const emails = labelled(contact.emails);
  const phones = labelled(contact.phones);
  const urls = labelled(contact.urls).filter(({ value }) => webAddress(value));
  const [address = NOWHERE] = contact.address_list;
  return fill({
    id: contact.id,
    created_at: text(contact.created_at),
    updated_at: text(contact.modified_at),
    name: join([first_name, last_name]) ?? text(contact.company_name),
    first_name: text(first_name),
    last_name: text(last_name),
    email: emails[0]?.value ?? null,
    emails,
    phone: phones[0]?.value ?? null,
    phones,
    job_title: text(contact.job_title),
    company_id: text(contact.company_id),
    company_name: text(contact.company_name),
    website: (urls.find(({ type }) => type === 'website') ?? urls[0])?.value ?? null,
    address: {
      street: text(address.address),
      city: text(address.city),
      state: text(address.state),
      postal_code: text(address.zip_code),
      country: text(address.country_code),
    },
    tags: contact.tags,
    status: text(contact.status),
    status_id: text(contact.status_id),
    source: text(contact.lead_source),
    source_id: text(contact.lead_source_id),
    owner_id: text(contact.owner_id),
    custom_fields: customValues(contact.custom_fields),
    more: contact.more,
  });
};

/** `team=true`: without it the API lists only the contacts that the key's user owns. */
const WHOLE_TEAM: Query = { team: true };

export const contactPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<ContactRecord>> =>
    readPage(
      client,
      path`/contacts`,
      { ...WHOLE_TEAM, ...query },
      { key: 'contacts', row: inWrapper },
      cursor,
      size,
    );

/** What an answer about one contact holds. */
export const one = single('contact', contactRecord);

export const readContact = (client: Client, id: string): Promise<ContactRecord> =>
  readOne(client, contactPath(id), one);

/** The same before a change. */
export const readToChange = (client: Client, id: string): Promise<ContactRecord> =>
  readOne(client, contactPath(id), single('contact', contactToChange));

/** A contact with its open actions. */
export const readWithActions = async (client: Client, id: string): Promise<Of<typeof withActions>> => {
  const path = contactPath(id);
  const found = await client.get(path, data(withActions));
  checkSame(path, found.contact);
  return found;
};

/** The API pages through this many contacts and no more. */
const REACH = 10_000;

export const list: Choices = {
  pages: true,
  list: async (client) => {
    if (client.meta.page * PAGE_SIZE >= REACH) return [];
    const { rows } = await contactPage(client, { sort_by: 'name', order: 'asc' })(
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(toContact).map(({ id, name, company_name, email }) => ({
      id,
      name: join([name, company_name === name ? null : company_name, email], ' · ') ?? id,
    }));
  },
};
