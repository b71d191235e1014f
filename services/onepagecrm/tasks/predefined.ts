/** Templates of actions. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { join, shorten, text } from '../../../platform/values.js';
import { inside, rows } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { readContact } from '../contacts/record.js';
import type { ContactRecord } from '../contacts/wire.js';
import { idOf, readOne } from '../paths.js';
import { data, single } from '../wire.js';
import { type PredefinedAction, predefinedAction } from './wire.js';

/** The OpenAPI file declares no paging for them. */
export const list: Choices = {
  list: async (client) => {
    const all = data(inside('predefined_actions', rows(inside('predefined_action', predefinedAction))));
    return (await client.get(path`/predefined_actions`, all)).map(({ id, text: name, days }) => ({
      id,
      name: shorten(`${text(name) ?? id} (in ${days ?? 0} ${days === 1 ? 'day' : 'days'})`, 80),
    }));
  },
};

/** What may be in brackets, without blanks and in lower case: `[Firstname]` and `[first name]` are documented. */
const PLACEHOLDERS: Readonly<Record<string, (contact: ContactRecord) => string | null>> = {
  firstname: ({ first_name }) => text(first_name),
  lastname: ({ last_name }) => text(last_name),
  fullname: ({ first_name, last_name }) => join([first_name, last_name]),
  name: ({ first_name, last_name }) => join([first_name, last_name]),
  company: ({ company_name }) => text(company_name),
  companyname: ({ company_name }) => text(company_name),
};

const PLACEHOLDER = /\[([^[\]]+)\]/g;

const placeholder = (name: string) => PLACEHOLDERS[name.toLowerCase().replace(/[\s_]+/g, '')];

/**
 * The text with the contact's values in it; if the contact has none, or the brackets are no placeholder, they stay as they are.
 */
const filled = (template: string, contact: ContactRecord): string =>
  template.replace(PLACEHOLDER, (whole, name: string) => placeholder(name)?.(contact) ?? whole);

export const readTemplate = (client: Client, id: string): Promise<PredefinedAction> =>
  readOne(
    client,
    path`/predefined_actions/${idOf('Predefined Action', id)}`,
    single('predefined_action', predefinedAction),
  );

/** The text for one contact, who is read only if there is something to fill in: the API leaves that to us. */
export const titleFrom = async (
  client: Client,
  { text: template }: PredefinedAction,
  contactId: string,
): Promise<string> => {
  if (!template?.trim())
    throw invalidInput('Predefined Action has no text. Choose another one, or fill in Title');
  const needsContact = [...template.matchAll(PLACEHOLDER)].some(([, name = '']) => placeholder(name));
  return needsContact ? filled(template, await readContact(client, contactId)) : template;
};
