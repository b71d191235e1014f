import { requiredContactId, tagsToChange } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, tagsToChange]);

export const addTags = create({
  key: 'add_tags',
  noun: '{Contact}',
  display: {
    label: 'Add Tags to {Contact}',
    description: 'Adds tags to {a contact}; the others stay.',
  },
  capability: (service) => service.contacts?.addTags,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
