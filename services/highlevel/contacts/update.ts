import _ from 'lodash';
import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys } from '../../../records/clear_fields.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { contactAnswer, contactToChange } from '../contact_wire.js';
import { readAhead } from '../custom_body.js';
import { customInputFields, customOutputFields } from '../custom_fields.js';
import { contactPath } from '../paths.js';
import { contactBody, missing, type Own } from './body.js';
import { CLEARABLE } from './clear_fields.js';
import { updateForm } from './form.js';
import { readContact, toContact } from './record.js';

export const update: Offer<Contacts['update'], Own & ClearInput> = {
  fields: updateForm,
  accountFields: (client) => customInputFields(client),
  outputFields: customOutputFields,
  run: async (client, { contact_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    if (!isBlank(input.company_name)) {
      throw invalidInput('Leave Company Name blank: HighLevel’s API cannot change it');
    }
    await readAhead(client, { ...input }, cleared);
    const present = await readContact(client, contact_id, contactToChange);
    const wanted = await contactBody(client, { ...input, gender: undefined }, present, cleared);
    const body = missing(wanted, present);
    if (_.isEmpty(body)) return { ...toContact(present), changed: false };
    const contact = await client.put(contactPath(contact_id), contactAnswer, body);
    return { ...toContact(contact), changed: true };
  },
};

export const changeOwner: Offer<Contacts['changeOwner']> = {
  run: async (client, { contact_id, owner_id }) => {
    const present = await readContact(client, contact_id);
    if (present.assignedTo === owner_id) return { ...toContact(present), changed: false };
    const contact = await client.put(contactPath(contact_id), contactAnswer, {
      assignedTo: owner_id,
    });
    return { ...toContact(contact), changed: true };
  },
};
