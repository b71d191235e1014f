import { feed } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const contactUpdated = feed({
  key: 'contact_updated',
  noun: '{Contact}',
  label: '{Contact} Updated',
  description: 'Triggers when {a contact} is changed after it was created.',
  capability: (service) => service.contacts?.updated,
  form: forms.contactUpdated,
  gives: contact,
  sample: { event_id: '65f0c1a2b3d4e5f601234567:2026-03-04T14:30:00.000Z' },
});
