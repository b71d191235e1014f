import _ from 'lodash';
import { keepMark } from '../../../platform/origin.js';
import { compact } from '../../../platform/values.js';
import type * as companyForms from '../../../records/company/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { BusinessBody, BusinessRecord } from './wire.js';

type CompanyInput = Omit<InputOf<typeof companyForms.updateCompany>, 'company_id'> & { origin?: string };

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

/** What the form filled in. The last line of the description marks where the business was created from. */
export const bodyOf = (
  input: CompanyInput & Own & { name?: string | undefined },
  present: Partial<BusinessRecord> = {},
  cleared: string[] = [],
): BusinessBody =>
  compact({
    ..._.mapValues(KEYS, (key) => input[key]),
    country: input.country?.toUpperCase(),
    description: keepMark(input.description, {
      origin: input.origin,
      present: present.description ?? null,
      isCleared: cleared.includes('description'),
    }),
  });
