import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const changeContactOwner = write({
  key: 'change_contact_owner',
  noun: '{Contact}',
  label: 'Change {Contact} Owner',
  description: 'Assigns {a contact} to another member of the team.',
  capability: (service) => service.contacts?.changeOwner,
  form: forms.changeContactOwner,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
