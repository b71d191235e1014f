import { feed } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';
import { text } from '../records/keys.js';

export const contactTagged = feed({
  key: 'contact_tagged',
  noun: '{Contact}',
  label: '{Contact} Tagged',
  description: 'Triggers when a tag is added to {a contact}.',
  capability: (service) => service.contacts?.tagged,
  form: forms.contactTagged,
  gives: contact,
  adds: { tag: text('Added Tag') },
  event: ({ id, tag }) => `${id}:${tag}`,
  sample: { tag: 'newsletter' },
});
