import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Written } from '../../model/record.js';
import { refuse } from '../../platform/failure.js';
import { isBlank } from '../../platform/values.js';
import { clearedKeys } from '../clear_fields.js';
import type { ChangeContactOwnerInput, ContactIdInput, UpdateContactInput } from '../inputs.js';
import type { Action } from '../service.js';
import { contactBody, type HighLevelContactInput, missing } from './contact_body.js';
import { CLEARABLE, createForm, updateForm } from './contact_form.js';
import { findSame } from './contact_search.js';
import { contactPath, readContact, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import { locationId } from './location.js';
import type { ContactRecord } from './types.js';

interface Answer {
  contact: ContactRecord;
}

/** HighLevel would make a contact of nothing at all. */
const NAMING = ['first_name', 'last_name', 'email', 'phone', 'company_name'] as const;

export const create: Action<HighLevelContactInput, Written<Contact>> = {
  fields: createForm,
  outputFields: customOutputFields,
  run: async (client, input) => {
    if (NAMING.every((key) => isBlank(input[key]))) {
      throw refuse('Fill in at least one of First Name, Last Name, Email, Phone or Company Name');
    }
    // The search before this create ran outside its lock: another run may have made the contact since.
    const [found] = client.meta.withSearch ? await findSame(client, input) : [];
    if (found) return { ...toContact(found), changed: false };
    const body = { locationId: locationId(client.auth), ...(await contactBody(client, input)) };
    const { contact } = await client.post<Answer>('/contacts/', body);
    return { ...toContact(contact), changed: true };
  },
};

export const update: Action<HighLevelContactInput & UpdateContactInput, Written<Contact>> = {
  fields: updateForm,
  outputFields: customOutputFields,
  run: async (client, { contact_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    if (!isBlank(input.company_name)) {
      throw refuse('Leave Company Name empty: HighLevel lets nobody change it through its API');
    }
    const present = await readContact(client, contact_id);
    const wanted = await contactBody(client, { ...input, gender: undefined }, present, cleared);
    const body = missing(wanted, present);
    if (_.isEmpty(body)) return { ...toContact(present), changed: false };
    const { contact } = await client.put<Answer>(contactPath(contact_id), body);
    return { ...toContact(contact), changed: true };
  },
};

export const changeOwner: Action<ChangeContactOwnerInput, Written<Contact>> = {
  run: async (client, { contact_id, owner_id }) => {
    const present = await readContact(client, contact_id);
    if (present.assignedTo === owner_id) return { ...toContact(present), changed: false };
    const { contact } = await client.put<Answer>(contactPath(contact_id), { assignedTo: owner_id });
    return { ...toContact(contact), changed: true };
  },
};

export const remove: Action<ContactIdInput, Written<Contact>> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id }) => {
    const present = await readContact(client, contact_id);
    await client.delete(contactPath(contact_id));
    return { ...toContact(present), changed: true };
  },
};
