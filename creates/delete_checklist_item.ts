import { checklistItemId, checklistPlace } from '../fields/checklist_item.js';
import { forGood } from '../fields/warning.js';
import { checklistItemOutputFields, checklistItemSample } from '../model/checklist_item.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  forGood('This deletes the checklist item for good.'),
  ...checklistPlace,
  checklistItemId,
]);

export const deleteChecklistItem = create({
  key: 'delete_checklist_item',
  noun: 'Checklist Item',
  display: {
    label: 'Delete Checklist Item',
    description: 'Deletes an item of the checklist of {a task} and gives it as it was.',
  },
  capability: (service) => service.checklistItems?.delete,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...checklistItemOutputFields, ...writeOutputFields],
    sample: { ...checklistItemSample, changed: true },
  },
});
