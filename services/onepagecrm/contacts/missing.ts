/** The parts of a contact that an update must send. */
import { differing, sameExactly, sameNames } from '../../../platform/changes.js';
import { filledAddresses } from '../addresses.js';
import { newValues } from '../custom_values.js';
import { EMAILS, PHONES, URLS, writable } from '../typed_lists.js';
import type { ContactBody, ContactRecord } from './wire.js';

/** The API matches tags and companies in any letter case, and keeps its own spelling. */
const RULES = {
  emails: sameExactly,
  phones: sameExactly,
  urls: sameExactly,
  address_list: sameExactly,
  tags: sameNames,
  company_name: sameNames,
};

/** The part of the wanted body that the contact does not have yet. Custom values are compared one by one. */
export const missing = ({ custom_fields, ...wanted }: ContactBody, present: ContactRecord): ContactBody => {
  const written = {
    ...present,
    emails: writable(present.emails, EMAILS),
    phones: writable(present.phones, PHONES),
    urls: writable(present.urls, URLS),
    address_list: filledAddresses(present.address_list),
  };
  const values = newValues(custom_fields, present.custom_fields, ({ custom_field }) => custom_field.id);
  return { ...differing(wanted, written, RULES), ...(values.length > 0 && { custom_fields: values }) };
};
