import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const setBusiness = write({
  key: 'set_business',
  noun: '{Contact}',
  label: 'Set Business of {Contact}',
  description: 'Links {a contact} to {a company}, or removes that link.',
  capability: (service) => service.contacts?.setBusiness,
  form: forms.setBusiness,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
