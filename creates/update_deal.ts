import { dealFields, dealId } from '../fields/deal.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([dealId, { key: 'name', label: 'Name' }, ...dealFields]);

export const updateDeal = create({
  key: 'update_deal',
  noun: '{Deal}',
  display: {
    label: 'Update {Deal}',
    description:
      'Updates an existing {deal}, moves it to a stage or closes it. Only the fields that you fill in change.',
  },
  capability: (service) => service.deals?.update,
  operation: {
    lock: 'deal-{{bundle.inputData.deal_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...dealOutputFields, ...writeOutputFields],
    sample: { ...dealSample, changed: true },
  },
});
