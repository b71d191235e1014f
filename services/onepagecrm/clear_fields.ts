import type { PlainInputField } from '../../model/fields.js';
import type { ContactRecord } from './types.js';

/** What an update may empty, by key of the form: its label, and how the API is told. */
export type Clearable<Body> = Readonly<Record<string, { label: string; body: Partial<Body> }>>;

/**
 * What may be emptied of a contact: with `''` or `[]` (official tests, OpenAPI). It keeps a last name or a company
 * name; of a title the file knows no blank.
 */
export const CLEARABLE: Clearable<ContactRecord> = {
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

/** The part of a request body that empties these. */
export const emptiedOf = <Body>(keys: string[], clearable: Clearable<Body>): Partial<Body> =>
  Object.assign({}, ...keys.map((key) => clearable[key]?.body));

export const emptied = (keys: string[]): Partial<ContactRecord> => emptiedOf(keys, CLEARABLE);

/** Labels by key of what an update may empty; the account's own fields among it. */
export const clearChoices = (
  clearable: Clearable<object>,
  own: PlainInputField[] = [],
): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(clearable).map(([key, { label }]) => [key, label])),
  ...Object.fromEntries(own.map(({ key, label }) => [key, label ?? key])),
});
