import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { samePhone } from '../../../platform/phones.js';
import { lookThrough } from '../../../platform/polling.js';
import { byName, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type * as contactForms from '../../../records/contact/forms.js';
import type { Contact } from '../../../records/contact/record.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { contactPages, PAGE_SIZE, QUERY_LENGTH } from '../contact_page.js';
import { type ContactRecord, duplicateAnswer } from '../contact_wire.js';
import { customOutputFields } from '../custom_fields.js';
import { locationId } from '../location.js';
import { isForeign } from '../paths.js';
import { readContact, toContact } from './record.js';

type FindContactInput = InputOf<typeof contactForms.findContact>;

/** The contacts that `holds` accepts, from the first page that has any. */
const filtered = async (
  client: Client,
  field: string,
  operator: 'eq' | 'contains',
  value: string,
  holds: (contact: ContactRecord) => boolean,
): Promise<ContactRecord[]> => {
  if (value.length > QUERY_LENGTH) return [];
  const pages = contactPages(client, { filters: [{ field, operator, value }] });
  return lookThrough(client, pages, PAGE_SIZE, (rows) => rows.filter(holds), 'contacts');
};

/** HighLevel's own search for duplicates, which has no index that could lag. */
export const duplicate = async (
  client: Client,
  wanted: { email?: string; number?: string },
  answer = duplicateAnswer,
): Promise<ContactRecord[]> => {
  const contact = await client.get(path`/contacts/search/duplicate`, answer, {
    locationId: locationId(client.auth),
    ...wanted,
  });
  return contact ? [contact] : [];
};

const byEmail = async (client: Client, email: string): Promise<ContactRecord[]> => {
  const holds = (contact: ContactRecord) =>
    toContact(contact).emails.some(({ value }) => sameText(value, email));
  // If the location tells contacts apart by another field, the search for duplicates uses that one.
  const found = (await duplicate(client, { email })).filter(holds);
  return found.length > 0 ? found : filtered(client, 'email', 'eq', email, holds);
};

const byPhone = async (client: Client, phone: string): Promise<ContactRecord[]> => {
  const holds = (contact: ContactRecord) =>
    toContact(contact).phones.some(({ value }) => samePhone(value, phone));
  const found = (await duplicate(client, { number: phone })).filter(holds);
  if (found.length > 0) return found;
  // Stored as E.164: a number written without its country code is the end of the stored one.
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '');
  return digits ? filtered(client, 'phone', 'contains', digits, holds) : [];
};

/** Looks among the results of the API's own search, which covers names, emails, phones and companies. */
const findByName = async (client: Client, name: string, match: string | undefined): Promise<Contact[]> => {
  if (name.length > QUERY_LENGTH) {
    throw invalidInput(
      `Name has ${name.length} characters; HighLevel can search for at most ${QUERY_LENGTH}`,
    );
  }
  const named = (rows: ContactRecord[]) =>
    byName(rows.map(toContact), name, match, (row) => [row.name, row.company_name]);
  return lookThrough(client, contactPages(client, { query: name }), PAGE_SIZE, named, 'contacts');
};

const idField: PlainInputField[] = [
  {
    key: 'contact_id',
    label: 'Contact',
    dynamic: 'contact_list.id.name',
    helpText: 'By ID. Takes priority over the other fields.',
  },
];

/** The contacts with this email, else with this phone. */
export const findSame = async (
  client: Client,
  { email, phone }: FindContactInput,
): Promise<ContactRecord[]> => {
  if (email) return byEmail(client, email);
  return phone ? byPhone(client, phone) : [];
};

/** By id in one request, which needs only the scope for contacts; else by email, phone or name. */
export const find: Offer<Contacts['find'], { contact_id?: string }> = {
  keys: ['contact_id'],
  fields: idField,
  outputFields: customOutputFields,
  find: async (client, input) => {
    const { email, phone, name = '', name_match, contact_id } = input;
    if (contact_id) {
      if (isForeign(contact_id)) return [];
      const contact = await unlessMissing(readContact(client, contact_id));
      return contact ? [toContact(contact)] : [];
    }
    if (email || phone) return (await findSame(client, input)).map(toContact);
    return findByName(client, name, name_match);
  },
};
