/** The contacts of a company, and links to companies that they do not work at. */

import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { type Path, path } from '../../../platform/path.js';
import { readAll } from '../../../platform/polling.js';
import { inside } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { linkChoices } from '../../../records/contact/fields.js';
import { customOutputFields } from '../custom_fields.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { companyPath, idOf } from '../paths.js';
import { rangeOf } from '../some.js';
import { data } from '../wire.js';
import { contactPage, readContact, toContact } from './record.js';
import { type ContactRecord, inWrapper } from './wire.js';

/** The people who work there. Contacts that are only linked to the company work elsewhere. */
export const ofCompany: Offer<Contacts['ofCompany']> = {
  outputFields: customOutputFields,
  find: async (client, { company_id, ...input }) => {
    const range = rangeOf(client, input);
    const page = contactPage(client, { ...range.query, company_id, sort_by: 'created_at', order: 'desc' });
    return (await readAll(page, PAGE_SIZE)).filter(range.holds).map(toContact);
  },
};

const linkedContact = inside('linked_contact', inWrapper);

/** All linked contacts: a company has at most a hundred (OnePageCRM OpenAPI). */
const readLinked = async (client: Client, path: Path): Promise<ContactRecord[]> => {
  const { rows } = await readPage(
    client,
    path,
    {},
    { key: 'linked_contacts', row: linkedContact },
    undefined,
    PAGE_SIZE,
  );
  return rows;
};

/**
 * Links somebody who works elsewhere. The contact's own company stays: `split`, the call that changes it, deletes a company with
 * its last contact, so it is not used.
 */
export const linkToCompany: Offer<Contacts['linkToCompany']> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id, company_id, link: chosen }) => {
    const link = chosenKey('Link or Unlink', chosen || 'link', linkChoices);
    const base = path`${companyPath(company_id)}/linked_contacts`;
    const linked = (await readLinked(client, base)).find(({ id }) => id === contact_id);
    if (link === 'link') {
      if (linked) return { ...toContact(linked), changed: false };
      const made = await client.post(base, data(linkedContact), { contact_id });
      return { ...toContact(made), changed: true };
    }
    if (!linked) return { ...toContact(await readContact(client, contact_id)), changed: false };
    await client.delete(path`${base}/${idOf('Contact', contact_id)}`);
    return { ...toContact(linked), changed: true };
  },
};
