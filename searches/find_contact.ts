import { find } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const findContact = find({
  key: 'find_contact',
  noun: '{Contact}',
  label: 'Find {Contact}',
  description: 'Finds {a contact} by {by}.',
  capability: (service) => service.contacts?.find,
  form: forms.findContact,
  by: ['email', 'phone', 'name'],
  gives: contact,
});
