import { write } from '../operation/declare.js';
import * as forms from '../records/relationship/forms.js';
import { relationship } from '../records/relationship/record.js';

export const unrelateContacts = write({
  key: 'unrelate_contacts',
  noun: 'Relationship',
  label: 'Unrelate Two {Contacts}',
  description: 'Removes the relationship between two {contacts}.',
  capability: (service) => service.relationships?.unrelate,
  form: forms.unrelateContacts,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: relationship,
});
