/** Who works at a business. */

import _ from 'lodash';
import { Failure, invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { readAll } from '../../../platform/polling.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { businessContacts } from '../contact_wire.js';
import { locationId } from '../location.js';
import { idIn } from '../paths.js';
import { skipping } from '../skipping.js';
import { readContact, toContact } from './record.js';
import { changedIds } from './wire.js';

/** Only the bulk call sets a business. What it does to the company's name is read afterwards. */
export const setBusiness: Offer<Contacts['setBusiness']> = {
  run: async (client, { contact_id, company_id, leave }) => {
    if (flag(leave, false) === Boolean(company_id)) {
      throw invalidInput('Fill in Business, or choose Yes for Remove From Business, not both');
    }
    const businessId = company_id || null;
    const present = await readContact(client, contact_id);
    if ((present.businessId || null) === businessId) return { ...toContact(present), changed: false };
    const ids = await client.post(path`/contacts/bulk/business`, changedIds, {
      locationId: locationId(client.auth),
      ids: [contact_id],
      businessId,
    });
    if (!ids.includes(contact_id)) throw new Failure({ kind: 'missing', subject: 'contact' });
    return { ...toContact(await readContact(client, contact_id)), changed: true };
  },
};

const PAGE_SIZE = 100;

/** Everybody in a business, newest first. The rows may lack names: the OpenAPI file does not list any among their fields. */
export const ofCompany: Offer<Contacts['ofCompany']> = {
  find: async (client, { company_id }) => {
    const base = path`/contacts/business/${idIn('Business', company_id)}`;
    const page = skipping(async (skip, limit) => {
      const query = { locationId: locationId(client.auth), limit, skip };
      const { contacts, count } = await client.get(base, businessContacts, query, { bulk: true });
      return { ...contacts, total: count };
    });
    const rows = (await unlessMissing(readAll(page, PAGE_SIZE))) ?? [];
    return _.orderBy(rows, 'dateAdded', 'desc').map(toContact);
  },
};
