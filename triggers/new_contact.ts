import { feed } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const newContact = feed({
  key: 'new_contact',
  noun: '{Contact}',
  label: 'New {Contact}',
  description: 'Triggers when a new {contact} is created.',
  capability: (service) => service.contacts?.created,
  form: forms.newContact,
  gives: contact,
  origin: true,
});
