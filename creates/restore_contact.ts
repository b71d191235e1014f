import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const restoreContact = write({
  key: 'restore_contact',
  noun: '{Contact}',
  label: 'Restore {Contact}',
  description: 'Restores a deleted {contact}.',
  capability: (service) => service.contacts?.restore,
  form: forms.restoreContact,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
