import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const addFollowers = write({
  key: 'add_followers',
  noun: '{Contact}',
  label: 'Add Followers to {Contact}',
  description: 'Adds members of the team as followers of {a contact}.',
  capability: (service) => service.contacts?.addFollowers,
  form: forms.addFollowers,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
