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
  sample: { event_id: '65f0c1a2b3d4e5f601234567' },
});
