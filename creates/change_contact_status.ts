import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const changeContactStatus = write({
  key: 'change_contact_status',
  noun: '{Contact}',
  label: 'Change {Contact} Status',
  description: 'Changes the status of {a contact}.',
  capability: (service) => service.contacts?.changeStatus,
  form: forms.changeContactStatus,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
