import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Written } from '../../model/record.js';
import { refuse } from '../../platform/failure.js';
import type { UpdateContactInput } from '../inputs.js';
import type { Action } from '../service.js';
import { clearedKeys } from './clear_fields.js';
import { contactBody, type OnePageCrmContactInput } from './contact_body.js';
import { missing } from './contact_changes.js';
import { contactForm, updateForm } from './contact_form.js';
import { findByEmail } from './contact_search.js';
import { contactPath, readContact, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import type { ContactWrapper, Single } from './types.js';

export const create: Action<OnePageCrmContactInput, Written<Contact>> = {
  fields: contactForm,
  outputFields: customOutputFields,
  run: async (client, input) => {
    if (!input.last_name?.trim() && !input.company_name?.trim()) {
      throw refuse('Fill in Last Name or Company Name: OnePageCRM makes no contact without one of them');
    }
    // The search before this create ran outside its lock: another run may have made the contact since.
    const [found] = client.meta.withSearch && input.email ? await findByEmail(client, input.email) : [];
    if (found) return { ...toContact(found), changed: false };
    const { data } = await client.post<Single<ContactWrapper>>('/contacts', await contactBody(client, input));
    return { ...toContact(data.contact), changed: true };
  },
};

export const update: Action<OnePageCrmContactInput & UpdateContactInput, Written<Contact>> = {
  fields: updateForm,
  outputFields: customOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields);
    const present = await readContact(client, input.contact_id);
    const body = missing(await contactBody(client, input, present, cleared), present);
    if (_.isEmpty(body)) return { ...toContact(present), changed: false };
    // Without `partial` the API empties what the body does not name.
    const { data } = await client.put<Single<ContactWrapper>>(contactPath(input.contact_id), body, {
      query: { partial: true },
    });
    return { ...toContact(data.contact), changed: true };
  },
};
