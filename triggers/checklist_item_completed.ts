import { projectOfTask, requiredTaskId, stage } from '../fields/task.js';
import { checklistItemOutputFields, checklistItemSample } from '../model/checklist_item.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  projectOfTask,
  requiredTaskId,
  { ...stage, helpText: 'Only items of this {stage}; of any without a choice.' },
]);

export const checklistItemCompleted = trigger({
  key: 'checklist_item_completed',
  noun: 'Checklist Item',
  display: {
    label: 'Checklist Item Completed',
    description: 'Triggers when an item of the checklist of {a task} is completed.',
  },
  capability: (service) => service.checklistItems?.completed,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...checklistItemOutputFields],
    sample: { event_id: 'N7gIDN:completed', ...checklistItemSample },
  },
});
