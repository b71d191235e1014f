import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const deleteContact = write({
  key: 'delete_contact',
  noun: '{Contact}',
  label: 'Delete {Contact}',
  description: 'Deletes {a contact} and returns its last details.',
  capability: (service) => service.contacts?.remove,
  form: forms.deleteContact,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
