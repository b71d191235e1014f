import _ from 'lodash';
import { sameValues } from '../../../platform/changes.js';
import type { Client, Query } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { samePhone } from '../../../platform/phones.js';
import { lookThrough } from '../../../platform/polling.js';
import { byName, join, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { findContact } from '../../../records/contact/forms.js';
import type { InputOf } from '../../../records/field.js';
import { CONTACT_FIELDS, customOutputFields, fieldName, readFields } from '../custom_fields.js';
import { PAGE_SIZE } from '../lists.js';
import { isForeign } from '../paths.js';
import type { OwnValue } from '../wire.js';
import { contactPage, readContact, toContact } from './record.js';
import type { ContactRecord } from './wire.js';

const matches = async (client: Client, query: Query): Promise<ContactRecord[]> =>
  (await contactPage(client, query)(undefined, PAGE_SIZE)).rows;

/**
 * The whole team's contacts with exactly this address, in any letter case, among all of their addresses. In OnePageCRM, several
 * contacts can have it: those with it as their first address come first, then the oldest.
 */
export const findByEmail = async (client: Client, email: string): Promise<ContactRecord[]> => {
  const found = (await matches(client, { email: email.trim() })).filter(({ emails }) =>
    emails.some(({ value }) => sameText(value, email)),
  );
  return _.sortBy(found, [({ emails }) => (sameText(emails[0]?.value, email) ? 0 : 1), 'created_at']);
};

const findByPhone = async (client: Client, phone: string): Promise<ContactRecord[]> =>
  (await matches(client, { phone })).filter(({ phones }) =>
    phones.some(({ value }) => samePhone(value, phone)),
  );

/** Looks among the results of the API's own search, which covers names and companies. */
const findByName = (client: Client, name: string, match: string | undefined): Promise<ContactRecord[]> => {
  const named = (rows: ContactRecord[]) =>
    byName(rows, name, match, ({ first_name, last_name, company_name }) => [
      join([first_name, last_name]),
      company_name,
    ]);
  return lookThrough(client, contactPage(client, { search: name }), PAGE_SIZE, named, 'contacts');
};

/** The contacts that a new one would duplicate: with its email, else its phone. Names do not count, since people share them. */
export const findSame = async (
  client: Client,
  { email, phone }: Pick<InputOf<typeof findContact>, 'email' | 'phone'>,
): Promise<ContactRecord[]> => {
  if (email?.trim()) return findByEmail(client, email);
  return phone?.trim() ? findByPhone(client, phone.trim()) : [];
};

/** A web address as people compare it: without scheme, `www.` or a slash at its end. */
const bareUrl = (url: unknown): string =>
  String(url ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/(?<!\/)\/+$/, '');

const findByUrl = async (client: Client, url: string): Promise<ContactRecord[]> =>
  (await matches(client, { url })).filter(({ urls }) =>
    urls.some(({ value }) => bareUrl(value) === bareUrl(url)),
  );

/** For `contact:task`, the contact's id is used. */
const findById = async (client: Client, given: string): Promise<ContactRecord[]> => {
  const [id = ''] = given.split(':');
  if (isForeign(id)) return [];
  const found = await unlessMissing(readContact(client, id));
  return found ? [found] : [];
};

/** What only OnePageCRM can look for. */
interface OwnInput {
  contact_id?: string;
  url?: string;
  custom_field_id?: string;
  custom_field_value?: string;
}

/** Whether the API also matches parts of values is not documented; of several choices, one is enough. */
const findByField = async (client: Client, key: string, wanted: string): Promise<ContactRecord[]> => {
  const id = key.replace(/^cf_/, '');
  const found = await matches(client, { custom_field_id: id, custom_field_value: wanted });
  const holds = ({ field, value }: OwnValue) =>
    field.id === id && [value].flat().some((each) => sameValues(each, wanted) || sameText(each, wanted));
  return found.filter(({ custom_fields }) => custom_fields.some(holds));
};

/** By the fields that are filled in, the most reliable first. */
const search = async (
  client: Client,
  input: InputOf<typeof findContact> & OwnInput,
): Promise<ContactRecord[]> => {
  const [id, email, phone, name, url, field, value] = [
    input.contact_id,
    input.email,
    input.phone,
    input.name,
    input.url,
    input.custom_field_id,
    input.custom_field_value,
  ].map((each) => each?.trim());
  if (id) return findById(client, id);
  if (email) return findByEmail(client, email);
  if (phone) return findByPhone(client, phone);
  if (name) return findByName(client, name, input.name_match);
  if (url) return findByUrl(client, url);
  if (field && value) return findByField(client, field, value);
  if (field || value) throw invalidInput('Fill in Custom Field and Custom Field Value together');
  return [];
};

export const find: Offer<Contacts['find'], OwnInput> = {
  fields: async (client) => [
    {
      key: 'contact_id',
      label: 'Contact',
      dynamic: 'contact_list.id.name',
      helpText: 'By ID. Takes priority over the other fields.',
    },
    {
      key: 'url',
      label: 'Web Address',
      helpText: 'Used when the fields above are blank. Enter it as it is in OnePageCRM.',
    },
    {
      key: 'custom_field_id',
      label: 'Custom Field',
      choices: Object.fromEntries(
        (await readFields(client, CONTACT_FIELDS)).map((field) => [field.id, fieldName(field)]),
      ),
      helpText: 'Used when the fields above are blank.',
    },
    { key: 'custom_field_value', label: 'Custom Field Value', helpText: 'Finds exactly this value.' },
  ],
  keys: ['contact_id', 'url', 'custom_field_id', 'custom_field_value'],
  outputFields: customOutputFields,
  find: async (client, input) => (await search(client, input)).map(toContact),
};
