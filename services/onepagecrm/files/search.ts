import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { flag } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { Files } from '../../../records/file/capabilities.js';
import type { listFiles } from '../../../records/file/forms.js';
import { limitOf } from '../some.js';
import { type HolderInput, holderFields, holderKeys, holderOf } from './form.js';
import { around, at } from './read.js';
import { type Found, toFile } from './record.js';

type ListInput = InputOf<typeof listFiles> & HolderInput & { pinned?: boolean };

const pinned = (client: Client, { contact_id, company_id }: ListInput): Promise<Found[]> => {
  if (contact_id) return at(client, { type: 'contact', id: contact_id });
  if (company_id) return at(client, { type: 'company', id: company_id });
  throw invalidInput('Fill in Contact or Company to use Pinned Only: files are pinned to contacts');
};

const read = async (client: Client, input: ListInput): Promise<Found[]> => {
  const { contact_id, company_id } = input;
  if (flag(input.pinned, false)) return pinned(client, input);
  const holder = holderOf(input);
  if (holder) return at(client, holder);
  if (contact_id && company_id) throw invalidInput('Fill in Contact or Company, not both');
  if (contact_id) return around(client, { contact_id });
  return company_id ? around(client, { company_id }) : [];
};

const own: PlainInputField[] = [
  ...holderFields('Files of this record only.'),
  {
    key: 'pinned',
    label: 'Pinned Only',
    type: 'boolean',
    helpText: 'Only files that are pinned to the contact, or to contacts of the company.',
  },
];

export const listed: Offer<Files['listed'], HolderInput & { pinned?: boolean }> = {
  keys: holderKeys,
  fields: own,
  find: async (client, input) => {
    const most = limitOf(input.limit);
    const found = (await unlessMissing(read(client, input))) ?? [];
    return found.slice(0, most).map((each) => toFile(client, each));
  },
};

/** The files of the chosen record, else of the contact. */
export const list: Choices = {
  list: async (client, input) => {
    const holder = holderOf(input);
    const { contact_id } = input;
    const found = holder ? await at(client, holder) : contact_id ? await around(client, { contact_id }) : [];
    return found.map((each) => toFile(client, each)).map(({ id, name }) => ({ id, name: name ?? id }));
  },
};
