import { followers, requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, followers]);

export const removeFollowers = create({
  key: 'remove_followers',
  noun: '{Contact}',
  display: {
    label: 'Remove Followers From {Contact}',
    description: 'Ends that members of the team follow {a contact}.',
  },
  capability: (service) => service.contacts?.removeFollowers,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
