import { write } from '../operation/declare.js';
import * as forms from '../records/relationship/forms.js';
import { relationship } from '../records/relationship/record.js';

export const relateContacts = write({
  key: 'relate_contacts',
  noun: 'Relationship',
  label: 'Relate Two {Contacts}',
  description: 'Says what two {contacts} are to each other, in place of what was said before.',
  capability: (service) => service.relationships?.relate,
  form: forms.relateContacts,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: relationship,
});
