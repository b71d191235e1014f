import { requiredContactId } from '../fields/contact.js';
import { contactContextOutputFields, contactContextSample } from '../model/contact_context.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([requiredContactId]);

export const getContactContext = search({
  key: 'get_contact_context',
  noun: '{Contact} Context',
  display: {
    label: 'Get {Contact} Context',
    description:
      'Gets {a contact} with its {notes}, {tasks}, {deals} and activities, and a summary of them in plain text.',
  },
  capability: (service) => service.contacts?.context,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: contactContextOutputFields,
    sample: contactContextSample,
  },
});
