import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Client } from '../../platform/client.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, text } from '../../platform/values.js';
import type { Choices } from '../service.js';
import { PAGE_SIZE, searchContacts } from './contact_page.js';
import { customValues } from './custom_fields.js';
import type { ContactRecord } from './types.js';

/** Widely used, not documented; a white-label account opens on another host. */
const urlOf = ({ id, locationId }: ContactRecord): string | null =>
  locationId ? `https://app.gohighlevel.com/v2/location/${locationId}/contacts/detail/${id}` : null;

/** The first is the main one; HighLevel names no types. */
const labelled = (values: Array<string | null | undefined>) =>
  _.uniq(values).flatMap((value) => (value ? [{ value, type: null }] : []));

/**
 * HighLevel contact -> contact, from single answers and from rows of the search. Not the rows' `contactName`, which
 * is in lower case.
 */
export const toContact = (contact: ContactRecord): Contact => ({
  id: contact.id,
  service: 'highlevel',
  url: urlOf(contact),
  created_at: text(contact.dateAdded),
  updated_at: text(contact.dateUpdated),
  name: join([contact.firstName, contact.lastName]),
  first_name: text(contact.firstName),
  last_name: text(contact.lastName),
  email: text(contact.email),
  emails: labelled([contact.email, ...(contact.additionalEmails ?? []).map(({ email }) => email)]),
  phone: text(contact.phone),
  phones: labelled([contact.phone, ...(contact.additionalPhones ?? []).map(({ phone }) => phone)]),
  job_title: null,
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
  tags: contact.tags ?? [],
  status: null,
  status_id: null,
  source: withoutMark(text(contact.source)),
  source_id: null,
  owner_id: text(contact.assignedTo),
  custom_fields: customValues(contact.customFields),
  raw: withoutSecrets(contact),
});

export const contactPath = (id: string): string => `/contacts/${encodeURIComponent(id)}`;

export const readContact = async (client: Client, id: string): Promise<ContactRecord> =>
  (await client.get<{ contact: ContactRecord }>(contactPath(id))).contact;

/** Where Handoff made the contact from: the end of its source. */
export const originOf = ({ source }: Pick<ContactRecord, 'source'>): string | null => readMark(source);

/** The search reaches no further by page numbers. */
const LAST_PAGE = 10_000 / PAGE_SIZE;

export const list: Choices = {
  list: async (client) => {
    const page = client.meta.page + 1;
    if (page > LAST_PAGE) return [];
    const { contacts = [] } = await searchContacts(
      client,
      { pageLimit: PAGE_SIZE, page, sort: [{ field: 'firstNameLowerCase', direction: 'asc' }] },
      { bulk: true },
    );
    return contacts.map(toContact).map(({ id, name, company_name, email, phone }) => ({
      id,
      name: join([name, company_name, email ?? phone], ' · ') ?? id,
    }));
  },
};
