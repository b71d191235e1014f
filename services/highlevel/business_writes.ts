import _ from 'lodash';
import type { Company } from '../../model/company.js';
import type { PlainInputField } from '../../model/fields.js';
import type { Written } from '../../model/record.js';
import { Failure } from '../../platform/failure.js';
import { compact } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type { CompanyInput, CreateCompanyInput, UpdateCompanyInput } from '../inputs.js';
import type { Action } from '../service.js';
import { businessPath, findByName, readBusiness, toCompany } from './businesses.js';
import { locationId } from './location.js';
import type { BusinessRecord } from './types.js';

/** The file spells the key of a write's answer like this; the other is there for the day on which it is mended. */
interface Answer {
  buiseness?: BusinessRecord;
  business?: BusinessRecord;
}

const written = ({ buiseness, business = buiseness }: Answer): Company => {
  if (business) return toCompany(business);
  throw new Failure({ kind: 'unavailable', reason: 'sent an answer that cannot be read', sent: true });
};

type Own = { email?: string };

const EMAIL: PlainInputField = { key: 'email', label: 'Email' };

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

const CLEARABLE = {
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  description: 'Description',
  street: 'Street',
  city: 'City',
  state: 'State',
  postal_code: 'Postal Code',
  country: 'Country',
};

const bodyOf = (input: CompanyInput & Own & { name?: string | undefined }): Partial<BusinessRecord> =>
  compact({ ..._.mapValues(KEYS, (key) => input[key]), country: input.country?.toUpperCase() });

export const create: Action<CreateCompanyInput & Own, Written<Company>> = {
  fields: () => [EMAIL],
  run: async (client, input) => {
    // The search before this create ran outside its lock: another run may have made it since.
    const [found] = client.meta.withSearch ? await findByName(client, input.name) : [];
    if (found) return { ...toCompany(found), changed: false };
    const answer = await client.post<Answer>('/businesses/', {
      locationId: locationId(client.auth),
      ...bodyOf(input),
    });
    return { ...written(answer), changed: true };
  },
};

export const update: Action<UpdateCompanyInput & Own, Written<Company>> = {
  fields: () => [EMAIL, clearField(CLEARABLE)],
  run: async (client, { company_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    const present = await readBusiness(client, company_id);
    const emptied = _.mapValues(
      _.pickBy(KEYS, (key) => key !== 'name' && cleared.includes(key)),
      () => '',
    );
    const body = _.pickBy(
      { ...emptied, ...bodyOf(input) },
      (value, name) => value !== (Reflect.get(present, name) ?? ''),
    );
    if (_.isEmpty(body)) return { ...toCompany(present), changed: false };
    return { ...written(await client.put<Answer>(businessPath(company_id), body)), changed: true };
  },
};
