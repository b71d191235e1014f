import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const starContact = write({
  key: 'star_contact',
  noun: '{Contact}',
  label: 'Star {Contact}',
  description: 'Stars {a contact}, or removes the star.',
  capability: (service) => service.contacts?.star,
  form: forms.starContact,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
