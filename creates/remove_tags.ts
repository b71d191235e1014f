import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const removeTags = write({
  key: 'remove_tags',
  noun: '{Contact}',
  label: 'Remove Tags From {Contact}',
  description: 'Removes tags from {a contact} and keeps its other tags.',
  capability: (service) => service.contacts?.removeTags,
  form: forms.removeTags,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
