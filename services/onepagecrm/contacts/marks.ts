/** Single marks of a contact: status, owner, star. */

import type { Client } from '../../../platform/client.js';
import { type Path, path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Written } from '../../../records/results.js';
import { customOutputFields } from '../custom_fields.js';
import { contactPath, idOf } from '../paths.js';
import { one, readContact, toContact } from './record.js';
import type { ContactRecord } from './wire.js';

/** Runs one of the calls that change a single mark of a contact, unless the contact has it already. */
const mark = async (
  client: Client,
  contactId: string,
  has: (contact: ContactRecord) => boolean,
  call: Path,
): Promise<Written<Contact>> => {
  const present = await readContact(client, contactId);
  if (has(present)) return { ...toContact(present), changed: false };
  const marked = await client.put(path`${contactPath(contactId)}${call}`, one);
  return { ...toContact(marked), changed: true };
};

export const changeStatus: Offer<Contacts['changeStatus']> = {
  outputFields: customOutputFields,
  run: (client, { contact_id, status_id }) =>
    mark(
      client,
      contact_id,
      (contact) => contact.status_id === status_id,
      path`/change_status/${idOf('Status', status_id)}`,
    ),
};

export const changeOwner: Offer<Contacts['changeOwner']> = {
  outputFields: customOutputFields,
  run: (client, { contact_id, owner_id }) =>
    mark(
      client,
      contact_id,
      (contact) => contact.owner_id === owner_id,
      path`/change_owner/${idOf('Owner', owner_id)}`,
    ),
};

/** Stars are per user: this is the API user's. */
export const star: Offer<Contacts['star']> = {
  outputFields: customOutputFields,
  run: (client, { contact_id, starred }) => {
    const wanted = flag(starred, true);
    return mark(
      client,
      contact_id,
      (contact) => (contact.starred ?? false) === wanted,
      wanted ? path`/star` : path`/unstar`,
    );
  },
};
