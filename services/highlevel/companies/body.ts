import _ from 'lodash';
import { Failure } from '../../../platform/failure.js';
import { compact } from '../../../platform/values.js';
import type * as companyForms from '../../../records/company/forms.js';
import type { Company } from '../../../records/company/record.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { BusinessRecord } from '../types.js';
import { toCompany } from './record.js';

type CompanyInput = Omit<InputOf<typeof companyForms.updateCompany>, 'company_id'>;

/** The file spells the key of a write's answer like this; the other is there for the day on which it is mended. */
export interface Answer {
  buiseness?: BusinessRecord;
  business?: BusinessRecord;
}

export const written = ({ buiseness, business = buiseness }: Answer): Company => {
  if (business) return toCompany(business);
  throw new Failure({ kind: 'unavailable', reason: 'sent an answer that cannot be read', sent: true });
};

export type Own = { email?: string };

export const EMAIL: PlainInputField = { key: 'email', label: 'Email' };

/** Form keys by HighLevel's own names. */
const KEYS = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  website: 'website',
  description: 'description',
  address: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postal_code',
  country: 'country',
} as const;

export const bodyOf = (input: CompanyInput & Own & { name?: string | undefined }): Partial<BusinessRecord> =>
  compact({ ..._.mapValues(KEYS, (key) => input[key]), country: input.country?.toUpperCase() });
