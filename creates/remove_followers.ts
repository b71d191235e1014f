import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const removeFollowers = write({
  key: 'remove_followers',
  noun: '{Contact}',
  label: 'Remove Followers From {Contact}',
  description: 'Removes members of the team from the followers of {a contact}.',
  capability: (service) => service.contacts?.removeFollowers,
  form: forms.removeFollowers,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
