import { contactId, requiredContactId } from '../fields/contact.js';
import { writeOutputFields } from '../model/record.js';
import { relationshipOutputFields, relationshipSample } from '../model/relationship.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  {
    key: 'variant_id',
    label: 'Relationship',
    required: true,
    dynamic: 'relationship_type_list.id.name',
    helpText: 'What the {contact} is to the related one.',
  },
  { ...contactId, key: 'related_contact_id', label: 'Related {Contact}', required: true },
]);

export const relateContacts = create({
  key: 'relate_contacts',
  noun: 'Relationship',
  display: {
    label: 'Relate Two {Contacts}',
    description: 'Says what two {contacts} are to each other, in place of what was said before.',
  },
  capability: (service) => service.contacts?.relate,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...relationshipOutputFields, ...writeOutputFields],
    sample: { ...relationshipSample, changed: true },
  },
});
