import { contactFields } from '../fields/contact.js';
import { origin } from '../fields/sync.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';
import { checkOrigin } from '../platform/origin.js';

const inputFields = defineFields([
  ...contactFields,
  {
    key: 'tags',
    label: 'Tags',
    list: true,
    helpText: 'Added to the tags that {a contact} already has.',
  },
  origin,
]);

export const createOrUpdateContact = create({
  key: 'create_or_update_contact',
  noun: '{Contact}',
  display: {
    label: 'Create or Update {Contact}',
    description: 'Updates the {contact} with this email, or creates one when there is none.',
  },
  capability: (service) => service.contacts?.upsert,
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
