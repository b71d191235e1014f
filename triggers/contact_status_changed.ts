import { feed } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const contactStatusChanged = feed({
  key: 'contact_status_changed',
  noun: '{Contact}',
  label: '{Contact} Status Changed',
  description: 'Triggers when the status of {a contact} changes.',
  capability: (service) => service.contacts?.statusChanged,
  form: forms.contactStatusChanged,
  gives: contact,
  event: ({ id, status_id }) => `${id}:${status_id}`,
});
