/** Contact Updated for chosen fields only. */
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { PlainInputField } from '../../../records/field.js';
import { customInputFields, customKey } from '../custom_fields.js';
import { customValues } from '../custom_values.js';
import type { ContactRecord } from './wire.js';

interface Watchable {
  label: string;
  value: (contact: ContactRecord) => unknown;
}

/** The parts of a contact that can be watched, by key. A different order of tags is no change. */
const WATCHABLE: Readonly<Record<string, Watchable>> = {
  first_name: { label: 'First Name', value: (contact) => contact.first_name },
  last_name: { label: 'Last Name', value: (contact) => contact.last_name },
  job_title: { label: 'Job Title', value: (contact) => contact.job_title },
  company: { label: 'Company', value: ({ company_id, company_name }) => [company_id, company_name] },
  emails: { label: 'Emails', value: (contact) => contact.emails },
  phones: { label: 'Phones', value: (contact) => contact.phones },
  urls: { label: 'Web Addresses', value: (contact) => contact.urls },
  address: { label: 'Address', value: (contact) => contact.address_list },
  tags: { label: 'Tags', value: ({ tags }) => [...tags].sort() },
  status_id: { label: 'Status', value: (contact) => contact.status_id },
  lead_source_id: { label: 'Lead Source', value: (contact) => contact.lead_source_id },
  owner_id: { label: 'Owner', value: (contact) => contact.owner_id },
  starred: { label: 'Star', value: (contact) => contact.starred },
  background: { label: 'Background', value: (contact) => contact.background },
};

/** What the form of Contact Updated adds. */
export interface WatchInput {
  /** Keys of the fields whose changes fire; without it, any change fires. */
  watch?: string[];
}

export const watchForm = async (client: Client): Promise<PlainInputField[]> => {
  const own = Object.entries(WATCHABLE).map(([key, { label }]) => [key, label]);
  const custom = (await customInputFields(client)).map(({ key, label }) => [key, label ?? key]);
  return [
    {
      key: 'watch',
      label: 'Only When These Change',
      list: true,
      choices: Object.fromEntries([...own, ...custom]),
      helpText:
        'Leave blank for any change. OnePageCRM does not say which field changed: the first change to a contact that is new to this Zap may trigger even if it was to another field. A return to earlier values does not trigger again.',
    },
  ];
};

const watchedValue = (key: string, contact: ContactRecord): unknown => {
  const known = WATCHABLE[key];
  if (known) return known.value(contact);
  if (!key.startsWith(customKey(''))) throw invalidInput(`Only When These Change has no choice "${key}"`);
  return customValues(contact.custom_fields)[key];
};

/** A text that differs whenever one of these fields differs. Blanks are all alike, however the API writes them. */
export const fingerprint = (client: Client, keys: string[], contact: ContactRecord): string => {
  const values = keys.map((key) => {
    const value = watchedValue(key, contact);
    return [key, isBlank(value) ? null : value];
  });
  return client.z.hash('sha256', JSON.stringify(values)).slice(0, 16);
};
