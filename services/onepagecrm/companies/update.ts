import _ from 'lodash';
import { differing, type Rule } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { compact } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
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
import type { updateCompany } from '../../../records/company/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { addressesWith, filledAddresses } from '../addresses.js';
import { COMPANY_FIELDS, companyOutputFields, inputFieldsOf } from '../custom_fields.js';
import { fieldValues, newValues } from '../custom_values.js';
import { fetchImage } from '../images.js';
import { checkLength } from '../lengths.js';
import { companyPath } from '../paths.js';
import type { CompanyRecord, Single } from '../types.js';
import { readCompany, toCompany } from './record.js';

/** What only OnePageCRM has. */
type OwnInput = ClearInput & { synced_status_id?: string; image?: string };
type UpdateInput = InputOf<typeof updateCompany> & OwnInput;

const NOWHERE = { address: '', city: '', state: '', zip_code: '', country_code: '' };

/** The shared status is no field of a company: it is ended with a request of its own. */
const CLEARABLE: Clearable<CompanyRecord> = {
  phone: { label: 'Phone', body: { phone: '' } },
  website: { label: 'Website', body: { url: '' } },
  description: { label: 'Description', body: { description: '' } },
  address: { label: 'Address', body: { address: NOWHERE } },
  synced_status_id: { label: 'One Status for All Contacts', body: {} },
};

const form = async (client: Client): Promise<PlainInputField[]> => {
  const custom = await inputFieldsOf(client, COMPANY_FIELDS);
  return [
    {
      key: 'company_note',
      type: 'copy',
      helpText:
        'A company of OnePageCRM cannot be made or deleted alone: it comes with its first contact and goes with its last.',
    },
    {
      key: 'synced_status_id',
      label: 'One Status for All Contacts',
      dynamic: 'status_list.id.name',
      helpText:
        'Gives all contacts of the company this status, and keeps them alike from then on. To end that, choose it under Clear These Fields.',
    },
    {
      key: 'image',
      label: 'Logo',
      type: 'file',
      helpText: 'A PNG, JPEG or GIF file. It is sent every time, as nothing tells which logo is there.',
    },
    ...custom,
    clearField(clearChoices(CLEARABLE, custom)),
  ];
};

const bodyOf = async (
  client: Client,
  input: UpdateInput,
  present: CompanyRecord,
  cleared: string[],
): Promise<Partial<CompanyRecord>> => {
  checkLength('Name', input.name, 55, 'company');
  checkLength('Description', input.description, 10_240, 'company');
  const there = cleared.includes('address') ? [] : filledAddresses(present.address ? [present.address] : []);
  const values = await fieldValues(client, COMPANY_FIELDS, { ...input }, cleared);
  return {
    ...emptiedOf(cleared, CLEARABLE),
    ...compact({
      name: input.name?.trim(),
      phone: input.phone,
      url: input.website,
      description: input.description,
      address: addressesWith(there, input)?.[0],
      company_fields: values.map(({ id, value }) => ({ company_field: { id }, value })),
    }),
  };
};

/** A part that is blank says as much as one that is absent. */
const sameAddress: Rule = (wanted, present) => _.isEqual(compact(Object(wanted)), compact(Object(present)));

const missing = (
  { company_fields, ...wanted }: Partial<CompanyRecord>,
  present: CompanyRecord,
): Partial<CompanyRecord> => {
  const values = newValues(company_fields, present.company_fields, ({ company_field }) => company_field);
  return {
    ...differing(wanted, present, { address: sameAddress }),
    ...(values.length > 0 && { company_fields: values }),
  };
};

type Answer = Single<{ company: CompanyRecord }>;

/** Starts or ends the shared status, where that is not so already. */
const syncStatus = async (
  client: Client,
  { company_id, synced_status_id }: UpdateInput,
  present: CompanyRecord,
  cleared: string[],
): Promise<CompanyRecord | undefined> => {
  const base = path`${companyPath(company_id)}/synced_status`;
  if (synced_status_id) {
    if (present.syncing_status && present.synced_status_id === synced_status_id) return undefined;
    return (await client.post(base, believed<Answer>(), { status_id: synced_status_id })).data.company;
  }
  if (!cleared.includes('synced_status_id') || !present.syncing_status) return undefined;
  await client.delete(base);
  return { ...present, syncing_status: false, synced_status_id: '' };
};

export const update: Offer<Companies['update'], OwnInput> = {
  fields: form,
  outputFields: companyOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const present = await readCompany(client, input.company_id);
    const image = input.image ? await fetchImage(client, input.image, 'Logo') : undefined;
    const body = missing(await bodyOf(client, input, present, cleared), present);
    // Without `partial` the API empties what the body does not name.
    const written = _.isEmpty(body)
      ? undefined
      : (
          await client.put(companyPath(input.company_id), believed<Answer>(), body, {
            query: { partial: true },
          })
        ).data.company;
    const synced = await syncStatus(client, input, written ?? present, cleared);
    const logo = image
      ? (
          await client.patch(path`${companyPath(input.company_id)}/logo`, believed<Answer>(), {
            image: `data:${image.type};base64,${image.base64}`,
          })
        ).data.company
      : undefined;
    const changed = logo ?? synced ?? written;
    return { ...toCompany(changed ?? present), changed: changed !== undefined };
  },
};
