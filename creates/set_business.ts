import { companyId } from '../fields/company.js';
import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  { ...companyId, label: 'Business', required: false },
  {
    key: 'leave',
    label: 'Take Out of Its Business',
    type: 'boolean',
    helpText: 'Instead of a choice above.',
  },
]);

export const setBusiness = create({
  key: 'set_business',
  noun: '{Contact}',
  display: {
    label: 'Set Business of {Contact}',
    description: 'Makes {a contact} one of the people of {a company}, or takes it out.',
  },
  capability: (service) => service.contacts?.setBusiness,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
