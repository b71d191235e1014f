import {
  checklistAssignee,
  checklistItemId,
  checklistPlace,
  checklistStage,
  checklistStatus,
} from '../fields/checklist_item.js';
import { checklistItemOutputFields, checklistItemSample } from '../model/checklist_item.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const OF_TEMPLATE = 'Stays as it is for items of the {project}’s template.';

const inputFields = defineFields([
  ...checklistPlace,
  checklistItemId,
  checklistStatus,
  { key: 'title', label: 'Title', helpText: OF_TEMPLATE },
  { ...checklistStage, helpText: OF_TEMPLATE },
  checklistAssignee,
  {
    key: 'unassign',
    label: 'Unassign',
    type: 'boolean',
    default: 'false',
    helpText: 'Yes takes the item away from whoever has it. Leave Assignee empty then.',
  },
]);

export const updateChecklistItem = create({
  key: 'update_checklist_item',
  noun: 'Checklist Item',
  display: {
    label: 'Update Checklist Item',
    description: 'Updates an item of the checklist of {a task}. Only what you fill in changes.',
  },
  capability: (service) => service.checklistItems?.update,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...checklistItemOutputFields, ...writeOutputFields],
    sample: { ...checklistItemSample, changed: true },
  },
});
