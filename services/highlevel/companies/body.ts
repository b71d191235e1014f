import _ from 'lodash';
import { compact } from '../../../platform/values.js';
import type * as companyForms from '../../../records/company/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { BusinessBody } from './wire.js';

type CompanyInput = Omit<InputOf<typeof companyForms.updateCompany>, 'company_id'>;

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

export const bodyOf = (input: CompanyInput & Own & { name?: string | undefined }): BusinessBody =>
  compact({ ..._.mapValues(KEYS, (key) => input[key]), country: input.country?.toUpperCase() });
