import { dealFilter, dealStage } from '../fields/deal.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  ...dealFilter,
  { ...dealStage, helpText: 'The new stage; any without a choice.' },
]);

export const dealStageChanged = trigger({
  key: 'deal_stage_changed',
  noun: '{Deal}',
  display: { label: '{Deal} Stage Changed', description: 'Triggers when {a deal} moves to another stage.' },
  capability: (service) => service.deals?.stageChanged,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...dealOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456d:65f0c1a2b3d4e5f60123456e:50', ...dealSample },
  },
});
