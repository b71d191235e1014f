import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Written } from '../../../records/results.js';
import { customOutputFields } from '../custom_fields.js';
import { customBody } from '../custom_values.js';
import { type ContactInput, contactBody, type OwnContactInput } from './body.js';
import { type FirstActionInput, firstActionBody, firstActionForm } from './first_action.js';
import { contactForm, own } from './form.js';
import { chosenCompany, intoCompany, type NewMarksInput, newMarksForm, starBody } from './new_marks.js';
import { one, toContact } from './record.js';
import { findSame } from './search.js';

/** What the forms of Create Contact and Create or Update Contact add. */
export type OwnCreateInput = OwnContactInput & FirstActionInput;
export type CreateInput = ContactInput & FirstActionInput & NewMarksInput;

export const createForm = async (client: Client) => {
  const [custom, own] = _.partition(await contactForm(client), ({ key }) => key.startsWith('cf_'));
  return [...own, ...firstActionForm, ...custom];
};

const requireName = ({ last_name, company_name }: ContactInput): void => {
  if (!last_name?.trim() && !company_name?.trim()) {
    throw invalidInput(
      'Fill in Last Name or Company Name: OnePageCRM requires one of them for a new contact',
    );
  }
};

export const add = async (client: Client, input: CreateInput): Promise<Written<Contact>> => {
  requireName(input);
  const body = {
    ...firstActionBody(input, client.meta.timezone),
    ...contactBody(input, await customBody(client, { ...input })),
    ...starBody(input),
  };
  return { ...toContact(await client.post(path`/contacts`, one, body)), changed: true };
};

export const create: Offer<Contacts['create'], OwnCreateInput & NewMarksInput> = {
  own: [...newMarksForm, ...own, ...firstActionForm],
  fields: async (client) => [...newMarksForm, ...(await createForm(client))],
  outputFields: customOutputFields,
  run: async (client, input) => {
    if (!input.company_id) requireName(input);
    // The search before this create ran outside its lock: another run may have made the contact since.
    const [found] = client.meta.withSearch ? await findSame(client, input) : [];
    if (found) return { ...toContact(found), changed: false };
    const company = await chosenCompany(client, input);
    if (!company) return add(client, input);
    return intoCompany(client, await add(client, { ...input, company_name: company.name }), company);
  },
};
