import { requiredContactId } from '../fields/contact.js';
import { dealFields } from '../fields/deal.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  { key: 'name', label: 'Name', required: true },
  ...dealFields,
]);

export const createDeal = create({
  key: 'create_deal',
  noun: '{Deal}',
  display: { label: 'Create {Deal}', description: 'Creates a new {deal}.' },
  capability: (service) => service.deals?.create,
  operation: {
    lock: 'deal-of-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...dealOutputFields, ...writeOutputFields],
    sample: { ...dealSample, changed: true },
  },
});
