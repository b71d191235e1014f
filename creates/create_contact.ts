import { contactFields } from '../fields/contact.js';
import { origin } from '../fields/sync.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';
import { checkOrigin } from '../platform/origin.js';

const inputFields = defineFields([...contactFields, { key: 'tags', label: 'Tags', list: true }, origin]);

export const createContact = create({
  key: 'create_contact',
  noun: '{Contact}',
  display: { label: 'Create {Contact}', description: 'Creates a new {contact}.' },
  capability: (service) => service.contacts?.create,
  operation: {
    lock: 'contact-{{bundle.inputData.email}}',
    inputFields,
    perform: ({ client, capability }, input) => {
      checkOrigin(input.origin);
      return capability.run(client, input);
    },
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
