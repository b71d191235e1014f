import { feed } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const contactUpdated = feed({
  key: 'contact_updated',
  noun: '{Contact}',
  label: '{Contact} Updated',
  description: 'Triggers when an existing {contact} is changed.',
  capability: (service) => service.contacts?.updated,
  form: forms.contactUpdated,
  gives: contact,
  event: ({ id, updated_at }) => `${id}:${updated_at}`,
});
