import { dealFilter } from '../fields/deal.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields(dealFilter);

export const newDeal = trigger({
  key: 'new_deal',
  noun: '{Deal}',
  display: { label: 'New {Deal}', description: 'Triggers when a new {deal} is created.' },
  capability: (service) => service.deals?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...dealOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456d', origin: null, ...dealSample },
  },
});
