import { boardId } from '../fields/board.js';
import { stepOutputFields, stepSample } from '../model/project.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([boardId]);

export const newReviewerGroup = trigger({
  key: 'new_reviewer_group',
  noun: '{Step}',
  display: { label: 'New {Step}', description: 'Triggers when a new {step} is added to a project.' },
  capability: (service) => service.steps?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...stepOutputFields],
    sample: { event_id: stepSample.id, ...stepSample },
  },
});
