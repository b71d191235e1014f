import { requiredContactId } from '../fields/contact.js';
import { forGood } from '../fields/warning.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  forGood('This deletes the {contact} with all its {notes}, {tasks} and {deals}.'),
  requiredContactId,
]);

export const deleteContact = create({
  key: 'delete_contact',
  noun: '{Contact}',
  display: { label: 'Delete {Contact}', description: 'Deletes {a contact} and gives it as it was.' },
  capability: (service) => service.contacts?.delete,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
