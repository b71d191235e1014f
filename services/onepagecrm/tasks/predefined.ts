/** Templates of actions. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { join, shorten, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { readContact } from '../contacts/record.js';
import type { ContactRecord, PredefinedAction, Single } from '../types.js';

/** The OpenAPI file declares no paging for them. */
export const list: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { data } = await client.get(
      path`/predefined_actions`,
      believed<Single<{ predefined_actions?: Array<{ predefined_action: PredefinedAction }> }>>(),
    );
    return (data.predefined_actions ?? []).map(({ predefined_action: { id, text: name, days } }) => ({
      id,
      name: shorten(`${name ?? id} (in ${days ?? 0} ${days === 1 ? 'day' : 'days'})`, 80),
    }));
  },
};

/** What may stand in brackets, without blanks and in lower case: `[Firstname]` and `[first name]` are documented. */
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

/** The text with the contact's values in it; where the contact has none, or the brackets are no placeholder, as it was. */
const filled = (template: string, contact: ContactRecord): string =>
  template.replace(PLACEHOLDER, (whole, name: string) => placeholder(name)?.(contact) ?? whole);

export const readTemplate = async (client: Client, id: string): Promise<PredefinedAction> =>
  (
    await client.get(
      path`/predefined_actions/${id}`,
      believed<Single<{ predefined_action: PredefinedAction }>>(),
    )
  ).data.predefined_action;

/** The text for one contact, which is read where something of it is to be filled in: the API leaves that to us. */
export const titleFrom = async (
  client: Client,
  { text: template = '' }: PredefinedAction,
  contactId: string,
): Promise<string> => {
  if (!template.trim())
    throw invalidInput('Predefined Action has no text. Choose another one, or fill in Title');
  const needsContact = [...template.matchAll(PLACEHOLDER)].some(([, name = '']) => placeholder(name));
  return needsContact ? filled(template, await readContact(client, contactId)) : template;
};
