/** Restores a deleted contact. */
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { customOutputFields } from '../custom_fields.js';
import { contactPath } from '../paths.js';
import { restored } from '../restore.js';
import { readContact, toContact } from './record.js';

export const restore: Offer<Contacts['restore']> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id }) => {
    const read = () => readContact(client, contact_id);
    const { record, changed } = await restored(client, 'contact', contactPath(contact_id), read);
    return { ...toContact(record), changed };
  },
};
