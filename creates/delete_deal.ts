import { dealId } from '../fields/deal.js';
import { forGood } from '../fields/warning.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([forGood('This deletes the {deal} for good.'), dealId]);

export const deleteDeal = create({
  key: 'delete_deal',
  noun: '{Deal}',
  display: { label: 'Delete {Deal}', description: 'Deletes {a deal} and gives it as it was.' },
  capability: (service) => service.deals?.delete,
  operation: {
    lock: 'deal-{{bundle.inputData.deal_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...dealOutputFields, ...writeOutputFields],
    sample: { ...dealSample, changed: true },
  },
});
