import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { readMark, withoutMark } from '../../../platform/origin.js';
import { join, text } from '../../../platform/values.js';
import type { Wire } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { type Contact, contact } from '../../../records/contact/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { PAGE_SIZE, searchContacts } from '../contact_page.js';
import { type ContactRecord, contactAnswer } from '../contact_wire.js';
import { customValues } from '../custom_fields.js';
import { contactPath, mustBe } from '../paths.js';

/** Widely used but not documented; a white-label account opens on another host. */
const urlOf = ({ id, locationId }: ContactRecord): string | null =>
  locationId
    ? `https://app.gohighlevel.com/v2/location/${encodeURIComponent(locationId)}/contacts/detail/${encodeURIComponent(id)}`
    : null;

/** The first is the main one; HighLevel names no types. */
const labelled = (values: Array<string | null | undefined>) =>
  _.uniq(values).flatMap((value) => (value ? [{ value, type: null }] : []));

export const sample = {
  id: 'Zk3Qw8rTy5UiOp1AsDfG',
  service: 'highlevel',
  url: 'https://app.gohighlevel.com/v2/location/lC7aT9iO2nI4dE6mO8kL/contacts/detail/Zk3Qw8rTy5UiOp1AsDfG',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Mia Brook',
  first_name: 'Mia',
  last_name: 'Brook',
  email: 'mia@brookandsons.example',
  emails: [{ value: 'mia@brookandsons.example', type: null }],
  phone: '+15550100042',
  phones: [{ value: '+15550100042', type: null }],
  company_id: 'aB3cD5eF7gH9iJ1kL2mN',
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
  source: 'Website',
  owner_id: 'sD5fG7hJ9kL2zX4cV6bN',
  custom_fields: {},
} satisfies SampleOf<Contact>;

export const fill = filling(contact, sample);

/**
 * HighLevel contact -> contact, from single answers and from rows of the search. The rows' `contactName` is not used, since it
 * is in lower case.
 */
export const toContact = (contact: ContactRecord): Contact =>
  fill({
    id: contact.id,
    url: urlOf(contact),
    created_at: contact.dateAdded,
    updated_at: contact.dateUpdated,
    name: join([contact.firstName, contact.lastName]),
    first_name: text(contact.firstName),
    last_name: text(contact.lastName),
    email: text(contact.email),
    emails: labelled([contact.email, ...contact.additionalEmails]),
    phone: text(contact.phone),
    phones: labelled([contact.phone, ...contact.additionalPhones]),
    company_id: text(contact.businessId),
    company_name: text(contact.companyName) ?? text(contact.businessName),
    website: text(contact.website),
    address: {
      street: text(contact.address1) ?? text(contact.address),
      city: text(contact.city),
      state: text(contact.state),
      postal_code: text(contact.postalCode),
      country: text(contact.country),
    },
    tags: contact.tags,
    source: withoutMark(text(contact.source)),
    owner_id: text(contact.assignedTo),
    custom_fields: customValues(contact.customFields),
    more: contact.more,
  });

/** `answer`: stricter before a change. */
export const readContact = async (
  client: Client,
  id: string,
  answer: Wire<ContactRecord> = contactAnswer,
): Promise<ContactRecord> => mustBe('contact', { id }, await client.get(contactPath(id), answer));

/** Where Handoff created the contact from: the end of its source. */
export const originOf = ({ source }: Pick<ContactRecord, 'source'>): string | null => readMark(source);

/** The search goes no further by page number. */
const LAST_PAGE = 10_000 / PAGE_SIZE;

export const list: Choices = {
  pages: true,
  list: async (client) => {
    const page = client.meta.page + 1;
    if (page > LAST_PAGE) return [];
    const { contacts } = await searchContacts(
      client,
      { pageLimit: PAGE_SIZE, page, sort: [{ field: 'firstNameLowerCase', direction: 'asc' }] },
      { bulk: true },
    );
    return contacts.rows.map(toContact).map(({ id, name, company_name, email, phone }) => ({
      id,
      name: join([name, company_name, email ?? phone], ' · ') ?? id,
    }));
  },
};
