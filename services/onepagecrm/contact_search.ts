import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Client, Query } from '../../platform/client.js';
import { join, samePhone, sameText } from '../../platform/values.js';
import type { FindContactInput } from '../inputs.js';
import type { Lookup } from '../service.js';
import { contactPage, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import { PAGE_SIZE } from './lists.js';
import type { ContactRecord } from './types.js';

const matches = async (client: Client, query: Query): Promise<ContactRecord[]> =>
  (await contactPage(client, query)(undefined, PAGE_SIZE)).rows;

/**
 * Contacts of the whole team with exactly this address, in any letter case, among all of theirs. OnePageCRM lets
 * several have it: those whose first address it is come first, then the oldest.
 */
export const findByEmail = async (client: Client, email: string): Promise<ContactRecord[]> => {
  const found = (await matches(client, { email: email.trim() })).filter(({ emails }) =>
    emails?.some(({ value }) => sameText(value, email)),
  );
  return _.sortBy(found, [({ emails }) => (sameText(emails?.[0]?.value, email) ? 0 : 1), 'created_at']);
};

const findByPhone = async (client: Client, phone: string): Promise<ContactRecord[]> =>
  (await matches(client, { phone })).filter(({ phones }) =>
    phones?.some(({ value }) => samePhone(value, phone)),
  );

/** The API's own search over names and companies, exact names first. */
const findByName = async (client: Client, name: string): Promise<ContactRecord[]> => {
  const rows = await matches(client, { search: name });
  return _.sortBy(rows, ({ first_name, last_name, company_name }) =>
    sameText(join([first_name, last_name]), name) ? 0 : sameText(company_name, name) ? 1 : 2,
  );
};

export const find: Lookup<FindContactInput, Contact> = {
  outputFields: customOutputFields,
  find: async (client, input) => {
    const [email, phone, name] = [input.email, input.phone, input.name].map((value) => value?.trim());
    if (email) return (await findByEmail(client, email)).map(toContact);
    if (phone) return (await findByPhone(client, phone)).map(toContact);
    return name ? (await findByName(client, name)).map(toContact) : [];
  },
};
