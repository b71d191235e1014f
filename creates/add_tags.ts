import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const addTags = write({
  key: 'add_tags',
  noun: '{Contact}',
  label: 'Add Tags to {Contact}',
  description: 'Adds tags to {a contact} and keeps its other tags.',
  capability: (service) => service.contacts?.addTags,
  form: forms.addTags,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
