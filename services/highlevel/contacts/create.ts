import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { isBlank } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { contactAnswer } from '../contact_wire.js';
import { customInputFields, customOutputFields } from '../custom_fields.js';
import { locationId } from '../location.js';
import { contactBody, type Own } from './body.js';
import { createForm } from './form.js';
import { toContact } from './record.js';
import { findSame } from './search.js';

/** HighLevel would create a contact even from nothing at all. */
const NAMING = ['first_name', 'last_name', 'email', 'phone', 'company_name'] as const;

export const create: Offer<Contacts['create'], Own> = {
  fields: createForm,
  accountFields: (client) => customInputFields(client),
  outputFields: customOutputFields,
  run: async (client, input) => {
    if (NAMING.every((key) => isBlank(input[key]))) {
      throw invalidInput('Fill in at least one of First Name, Last Name, Email, Phone or Company Name');
    }
    const body = { locationId: locationId(client.auth), ...(await contactBody(client, input)) };
    // The search before this create ran outside its lock: another run may have made the contact since.
    const [found] = client.meta.withSearch ? await findSame(client, input) : [];
    if (found) return { ...toContact(found), changed: false };
    const contact = await client.post(path`/contacts/`, contactAnswer, body);
    return { ...toContact(contact), changed: true };
  },
};
