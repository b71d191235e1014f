import { write } from '../operation/declare.js';
import * as forms from '../records/relationship/forms.js';
import { relationship } from '../records/relationship/record.js';

export const relateContacts = write({
  key: 'relate_contacts',
  noun: 'Relationship',
  label: 'Relate Two {Contacts}',
  description: 'Relates two {contacts}, or changes how they are related.',
  capability: (service) => service.relationships?.relate,
  form: forms.relateContacts,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: relationship,
});
