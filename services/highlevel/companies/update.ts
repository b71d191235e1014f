import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Offer } from '../../../records/capability.js';
import {
  type Clearable,
  type ClearInput,
  clearChoices,
  clearedKeys,
  clearField,
  emptiedOf,
} from '../../../records/clear_fields.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { businessPath } from '../paths.js';
import { bodyOf, EMAIL, type Own } from './body.js';
import { readBusiness, toCompany } from './record.js';
import { type BusinessBody, businessToChange, writtenBusiness } from './wire.js';

const CLEARABLE: Clearable<BusinessBody> = {
  phone: { label: 'Phone', body: { phone: '' } },
  email: { label: 'Email', body: { email: '' } },
  website: { label: 'Website', body: { website: '' } },
  description: { label: 'Description', body: { description: '' } },
  street: { label: 'Street', body: { address: '' } },
  city: { label: 'City', body: { city: '' } },
  state: { label: 'State', body: { state: '' } },
  postal_code: { label: 'Postal Code', body: { postalCode: '' } },
  country: { label: 'Country', body: { country: '' } },
};

export const update: Offer<Companies['update'], Own & ClearInput> = {
  fields: [EMAIL, clearField(clearChoices(CLEARABLE))],
  run: async (client, { company_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    const present = await readBusiness(client, company_id, businessToChange);
    const wanted = { ...emptiedOf(cleared, CLEARABLE), ...bodyOf(input, present, cleared) };
    const body = differing(wanted, present);
    if (_.isEmpty(body)) return { ...toCompany(present), changed: false };
    const written = await client.put(businessPath(company_id), writtenBusiness, body);
    return { ...toCompany(written), changed: true };
  },
};
