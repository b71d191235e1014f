/** Contact Updated for chosen fields only. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { Contact } from '../../../records/contact/record.js';
import type { PlainInputField } from '../../../records/field.js';
import { customInputFields, customKey, fillable } from '../custom_fields.js';

interface Watchable {
  label: string;
  value: (contact: Contact) => unknown;
}

/** The parts of a contact that can be watched, by key. A different order of tags is no change. */
const WATCHABLE: Readonly<Record<string, Watchable>> = {
  first_name: { label: 'First Name', value: (contact) => contact.first_name },
  last_name: { label: 'Last Name', value: (contact) => contact.last_name },
  emails: { label: 'Emails', value: ({ emails }) => emails.map(({ value }) => value) },
  phones: { label: 'Phones', value: ({ phones }) => phones.map(({ value }) => value) },
  company: { label: 'Company', value: ({ company_id, company_name }) => [company_id, company_name] },
  website: { label: 'Website', value: (contact) => contact.website },
  address: { label: 'Address', value: ({ address }) => Object.values(address) },
  tags: { label: 'Tags', value: ({ tags }) => [...tags].sort() },
  source: { label: 'Source', value: (contact) => contact.source },
  owner_id: { label: 'Owner', value: (contact) => contact.owner_id },
};

/** What the form of Contact Updated adds. */
export interface WatchInput {
  /** Keys of the fields whose changes fire; without it, any change fires. */
  watch?: string[];
}

export const watchForm = async (client: Client): Promise<PlainInputField[]> => {
  const own = Object.entries(WATCHABLE).map(([key, { label }]) => [key, label]);
  const all = await customInputFields(client);
  const custom = fillable(all).map(({ key, label }) => [key, label ?? key]);
  return [
    ..._.difference(all, fillable(all)),
    {
      key: 'watch',
      label: 'Only When These Change',
      list: true,
      choices: Object.fromEntries([...own, ...custom]),
      helpText:
        'Leave blank for any change. HighLevel does not say which field changed: the first change to a contact that is new to this Zap may trigger even if it was to another field. A return to earlier values does not trigger again.',
    },
  ];
};

const watchedValue = (key: string, contact: Contact): unknown => {
  const known = WATCHABLE[key];
  if (known) return known.value(contact);
  if (!key.startsWith(customKey(''))) throw invalidInput(`Only When These Change has no choice "${key}"`);
  return contact.custom_fields[key];
};

/** A text that differs whenever one of these fields differs. Blanks are all alike, however the API writes them. */
export const fingerprint = (client: Client, keys: string[], contact: Contact): string => {
  const values = keys.map((key) => {
    const value = watchedValue(key, contact);
    return [key, isBlank(value) ? null : value];
  });
  return client.z.hash('sha256', JSON.stringify(values)).slice(0, 16);
};
