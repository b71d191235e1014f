import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contactGroups } from '../records/contact/groups.js';
import { contact } from '../records/contact/record.js';

export const createContact = write({
  key: 'create_contact',
  noun: '{Contact}',
  label: 'Create {Contact}',
  description: 'Creates a new {contact}.',
  capability: (service) => service.contacts?.create,
  form: forms.createContact,
  groups: contactGroups,
  lock: 'contact-{{bundle.inputData.email}}',
  gives: contact,
});
