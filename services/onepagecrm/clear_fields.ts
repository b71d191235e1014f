import { refuse } from '../../platform/failure.js';
import { list } from '../../platform/values.js';
import type { ContactRecord } from './types.js';

/**
 * What an update may empty, by key of the form, and how the API is told: `''` or `[]` (official tests, OpenAPI). A
 * contact keeps a last name or a company name; of a title the file knows no blank.
 */
export const CLEARABLE: Readonly<Record<string, { label: string; body: Partial<ContactRecord> }>> = {
  first_name: { label: 'First Name', body: { first_name: '' } },
  last_name: { label: 'Last Name', body: { last_name: '' } },
  job_title: { label: 'Job Title', body: { job_title: '' } },
  emails: { label: 'All Emails', body: { emails: [] } },
  phones: { label: 'All Phones', body: { phones: [] } },
  urls: { label: 'All Web Addresses', body: { urls: [] } },
  address: { label: 'All Addresses', body: { address_list: [] } },
  tags: { label: 'All Tags', body: { tags: [] } },
  lead_source_id: { label: 'Lead Source', body: { lead_source_id: '' } },
  background: { label: 'Background', body: { background: '' } },
};

/** The chosen keys; those of the account's own fields begin with `cf_`. */
export const clearedKeys = (chosen: unknown): string[] => {
  const keys = list(chosen);
  const strange = keys.find((key) => !(key in CLEARABLE) && !key.startsWith('cf_'));
  if (strange !== undefined) throw refuse(`Clear These Fields: there is no "${strange}" to empty`);
  return keys;
};

/** The part of a request body that empties these. */
export const emptied = (keys: string[]): Partial<ContactRecord> =>
  Object.assign({}, ...keys.map((key) => CLEARABLE[key]?.body));
