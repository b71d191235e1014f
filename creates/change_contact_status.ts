import { requiredContactId, statusId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, { ...statusId, required: true }]);

export const changeContactStatus = create({
  key: 'change_contact_status',
  noun: '{Contact}',
  display: { label: 'Change {Contact} Status', description: 'Changes the status of {a contact}.' },
  capability: (service) => service.contacts?.changeStatus,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
