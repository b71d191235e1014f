import { dealFilter } from '../fields/deal.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields(dealFilter);

export const dealClosed = trigger({
  key: 'deal_closed',
  noun: '{Deal}',
  display: { label: '{Deal} Closed', description: 'Triggers when {a deal} is won or lost.' },
  capability: (service) => service.deals?.closed,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...dealOutputFields],
    sample: {
      event_id: '65f0c1a2b3d4e5f60123456d:won:2026-03-05',
      ...dealSample,
      status: 'won',
      closed_at: '2026-03-05',
    },
  },
});
