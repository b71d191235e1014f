import _ from 'lodash';
import { toMillis } from '../../../platform/dates.js';
import { readMark } from '../../../platform/origin.js';
import { isEdited, withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { companyOutputFields } from '../custom_fields.js';
import { readLatest } from '../lists.js';
import { companyPage, toCompany } from './record.js';
import type { CompanyRecord } from './wire.js';

/**
 * A company is created with its first contact, which has the mark of where it came from. A contact that was created at another
 * time joined the company later, or was moved there.
 */
const originOf = ({ created_at, contacts }: CompanyRecord): string | null => {
  const first = _.minBy(contacts, (contact) => toMillis(contact.created_at));
  const isItsOwn =
    first && !isEdited(first.created_at, created_at) && !isEdited(created_at, first.created_at);
  return isItsOwn ? readMark(first.background) : null;
};

export const created: Offer<Companies['created']> = {
  outputFields: companyOutputFields,
  poll: async (client, input) => {
    const rows = await readLatest(client, companyPage, 'created_at');
    const events = rows.map((row) => ({ event_id: row.id, origin: originOf(row), ...toCompany(row) }));
    return withoutOwn(client, input, events);
  },
};
