import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Event, NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, text } from '../../platform/values.js';
import type { ContactUpdatedInput, NewContactInput } from '../inputs.js';
import type { Choices, Feed } from '../service.js';
import { latestContacts, PAGE_SIZE, searchContacts } from './contact_page.js';
import { customOutputFields, customValues } from './custom_fields.js';
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

export const created: Feed<NewContactInput, NewEvent<Contact>> = {
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const rows = await readNewest(client, {
      page: latestContacts(client, 'dateAdded'),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: ({ dateAdded }) => text(dateAdded),
    });
    const events = rows.map((row) => ({ event_id: row.id, origin: originOf(row), ...toContact(row) }));
    return withoutOwn(client, input, events);
  },
};

/** An edit so soon after the creation belongs to it; HighLevel itself makes one within seconds. */
const CREATION_TIME = 30_000;

export const updated: Feed<ContactUpdatedInput, Event<Contact>> = {
  outputFields: customOutputFields,
  poll: async (client) => {
    const rows = await readNewest(client, {
      page: latestContacts(client, 'dateUpdated'),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: ({ dateUpdated }) => text(dateUpdated),
      keep: ({ dateAdded, dateUpdated }) => toMillis(dateUpdated) - toMillis(dateAdded) >= CREATION_TIME,
    });
    return rows.map((row) => ({ event_id: `${row.id}:${row.dateUpdated}`, ...toContact(row) }));
  },
};

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
