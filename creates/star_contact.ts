import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  {
    key: 'starred',
    label: 'Starred',
    type: 'boolean',
    default: 'true',
    helpText:
      'No takes the star away. Everybody has stars of their own: these are those of the user whose API key this connection has.',
  },
]);

export const starContact = create({
  key: 'star_contact',
  noun: '{Contact}',
  display: {
    label: 'Star {Contact}',
    description: 'Stars {a contact}, or takes its star away.',
  },
  capability: (service) => service.contacts?.star,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
