import { requiredContactId, tagsToChange } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, tagsToChange]);

export const removeTags = create({
  key: 'remove_tags',
  noun: '{Contact}',
  display: {
    label: 'Remove Tags From {Contact}',
    description: 'Removes tags from {a contact}; the others stay.',
  },
  capability: (service) => service.contacts?.removeTags,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
