import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { customOutputFields } from '../custom_fields.js';
import { contactPath } from '../paths.js';
import { readContact, toContact } from './record.js';

export const remove: Offer<Contacts['remove']> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id }) => {
    const present = await readContact(client, contact_id);
    await client.delete(contactPath(contact_id));
    return { ...toContact(present), changed: true };
  },
};
