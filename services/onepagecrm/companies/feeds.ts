import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { companyOutputFields } from '../custom_fields.js';
import { readLatest } from '../lists.js';
import { companyPage, toCompany } from './record.js';

export const created: Offer<Companies['created']> = {
  outputFields: companyOutputFields,
  poll: async (client) => {
    const rows = await readLatest(client, companyPage, 'created_at');
    // A company comes into being with its first contact, which has the mark of where it comes from.
    return rows.map((row) => ({ event_id: row.id, origin: null, ...toCompany(row) }));
  },
};
