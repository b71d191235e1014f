import _ from 'lodash';
import { type Addition, orUnfinished } from '../../../platform/after_write.js';
import { differing, type Rule, sameValue } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { isKnownPhone } from '../../../platform/phones.js';
import { compact } from '../../../platform/values.js';
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
import { type FieldValue, fieldValues, newValues } from '../custom_values.js';
import { fetchImage } from '../images.js';
import { checkLength } from '../lengths.js';
import { companyPath } from '../paths.js';
import { one, readToChange, toCompany } from './record.js';
import type { CompanyBody, CompanyRecord } from './wire.js';

/** What only OnePageCRM has. */
type OwnInput = ClearInput & { synced_status_id?: string; image?: string };
type UpdateInput = InputOf<typeof updateCompany> & OwnInput;

const NOWHERE = { address: '', city: '', state: '', zip_code: '', country_code: '' };

/** The shared status is not a field of the company: ending it takes a request of its own. */
const CLEARABLE: Clearable<CompanyBody> = {
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
        'A company in OnePageCRM cannot be created or deleted on its own: it is created with its first contact and deleted with its last.',
    },
    {
      key: 'synced_status_id',
      label: 'One Status for All Contacts',
      dynamic: 'status_list.id.name',
      helpText:
        'Gives all contacts of the company this status, and keeps it the same for all of them from then on. To stop that, choose it under Clear These Fields.',
    },
    {
      key: 'image',
      label: 'Logo',
      type: 'file',
      helpText:
        'A PNG, JPEG or GIF file. It is sent in every run, because OnePageCRM does not say which logo it has.',
    },
    ...custom,
    clearField(clearChoices(CLEARABLE, custom)),
  ];
};

const bodyOf = (
  input: UpdateInput,
  present: CompanyRecord,
  cleared: string[],
  values: FieldValue[],
): CompanyBody => {
  checkLength('Name', input.name, 55, 'company');
  checkLength('Description', input.description, 10_240, 'company');
  const there = cleared.includes('address') ? [] : filledAddresses(present.address ? [present.address] : []);
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

/** A blank part counts as an absent one. */
const sameAddress: Rule = (wanted, present) => _.isEqual(compact(Object(wanted)), compact(Object(present)));

/** A number that says nothing new keeps its stored spelling. */
const samePhone: Rule = (wanted, present) => isKnownPhone(wanted, present) || sameValue(wanted, present);

const missing = ({ company_fields, ...wanted }: CompanyBody, present: CompanyRecord): CompanyBody => {
  const values = newValues(company_fields, present.company_fields, ({ company_field }) => company_field.id);
  return {
    ...differing(wanted, present, { address: sameAddress, phone: samePhone }),
    ...(values.length > 0 && { company_fields: values }),
  };
};

/** Starts or ends the shared status, unless it is already as wanted. */
const syncStatus = async (
  client: Client,
  { company_id, synced_status_id }: UpdateInput,
  present: CompanyRecord,
  cleared: string[],
): Promise<CompanyRecord | undefined> => {
  const base = path`${companyPath(company_id)}/synced_status`;
  if (synced_status_id) {
    if (present.syncing_status && present.synced_status_id === synced_status_id) return undefined;
    return client.post(base, one, { status_id: synced_status_id });
  }
  if (!cleared.includes('synced_status_id') || !present.syncing_status) return undefined;
  await client.delete(base);
  const ended = { syncing_status: false, synced_status_id: '' };
  return { ...present, ...ended, more: { ...present.more, ...ended } };
};

/** A step after another change: even if it fails, the earlier change has been made. */
const after = <T>(
  client: Client,
  done: CompanyRecord | undefined,
  addition: Addition,
  work: () => Promise<T>,
): Promise<T> =>
  done ? orUnfinished(client, 'OnePageCRM', 'The company was updated.', addition, work) : work();

export const update: Offer<Companies['update'], OwnInput> = {
  fields: form,
  outputFields: companyOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    // Before the company is read, so that the values that go back are up to date.
    const values = await fieldValues(client, COMPANY_FIELDS, { ...input }, cleared);
    const image = input.image ? await fetchImage(client, input.image, 'Logo') : undefined;
    const present = await readToChange(client, input.company_id);
    const body = missing(bodyOf(input, present, cleared, values), present);
    // Without `partial` the API empties what the body leaves out.
    const written = _.isEmpty(body)
      ? undefined
      : await client.put(companyPath(input.company_id), one, body, { query: { partial: true } });
    const status = { what: 'the one status for all contacts', how: 'in a separate step' };
    const synced = await after(client, written, status, () =>
      syncStatus(client, input, written ?? present, cleared),
    );
    const logo = await after(
      client,
      synced ?? written,
      { what: 'the logo', how: 'in a separate step' },
      async () =>
        image &&
        client.patch(path`${companyPath(input.company_id)}/logo`, one, {
          image: `data:${image.type};base64,${image.base64}`,
        }),
    );
    const changed = logo ?? synced ?? written;
    return { ...toCompany(changed ?? present), changed: changed !== undefined };
  },
};
