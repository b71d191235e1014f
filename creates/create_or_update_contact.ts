import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contactGroups } from '../records/contact/groups.js';
import { contact } from '../records/contact/record.js';

export const createOrUpdateContact = write({
  key: 'create_or_update_contact',
  noun: '{Contact}',
  label: 'Create or Update {Contact}',
  description: 'Updates the {contact} with this email, or creates one when there is none.',
  capability: (service) => service.contacts?.upsert,
  form: forms.createOrUpdateContact,
  groups: contactGroups,
  lock: 'contact-{{bundle.inputData.email}}',
  gives: contact,
});
