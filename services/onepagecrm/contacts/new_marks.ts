/** The company and the star that a new contact gets. */
import { orUnfinished } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { flag } from '../../../platform/values.js';
import { id, record, text } from '../../../platform/wire.js';
import type { Contact } from '../../../records/contact/record.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { companyPath, contactPath, readOne } from '../paths.js';
import { single } from '../wire.js';
import { one, toContact } from './record.js';

export interface NewMarksInput {
  company_id?: string;
  starred?: boolean | string;
}

export const newMarksForm: PlainInputField[] = [
  {
    key: 'company_id',
    label: 'Company',
    dynamic: 'company_list.id.name',
    search: 'find_company.id',
    helpText: 'An existing company. Use instead of Company Name.',
  },
  {
    key: 'starred',
    label: 'Starred',
    type: 'boolean',
    helpText: 'Choose Yes to star the contact for the connected user.',
  },
];

export interface ChosenCompany {
  id: string;
  name: string;
}

/** The API puts a new contact into a company by name only. */
export const chosenCompany = async (
  client: Client,
  { company_id, company_name }: NewMarksInput & { company_name?: string | undefined },
): Promise<ChosenCompany | undefined> => {
  if (!company_id) return undefined;
  if (company_name?.trim()) throw invalidInput('Fill in Company or Company Name, not both');
  const path = companyPath(company_id);
  const { id: found, name } = await readOne(client, path, single('company', record({ id, name: text })));
  if (!name) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  return { id: found, name };
};

/** Two companies may share a name: if the contact ended up in the other one, it is moved. */
export const intoCompany = async (
  client: Client,
  made: Written<Contact>,
  company: ChosenCompany,
): Promise<Written<Contact>> => {
  if (made.company_id === company.id) return made;
  const addition = { what: 'its company', how: 'by Update Contact' };
  const moved = await orUnfinished(client, 'OnePageCRM', 'The contact was created.', addition, () =>
    client.put(contactPath(made.id), one, { company_id: company.id }, { query: { partial: true } }),
  );
  return { ...toContact(moved), changed: true };
};

/** Only a star is sent: contacts are created without one anyway. */
export const starBody = ({ starred }: NewMarksInput): { starred?: true } =>
  flag(starred, false) ? { starred: true } : {};
