import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contactGroups } from '../records/contact/groups.js';
import { contact } from '../records/contact/record.js';

export const updateContact = write({
  key: 'update_contact',
  noun: '{Contact}',
  label: 'Update {Contact}',
  description: 'Updates an existing {contact}. Only the fields that you fill in change.',
  capability: (service) => service.contacts?.update,
  form: forms.updateContact,
  groups: contactGroups,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
