import {
  checklistAssignee,
  checklistPlace,
  checklistStage,
  checklistStatus,
} from '../fields/checklist_item.js';
import { checklistItemOutputFields, checklistItemSample } from '../model/checklist_item.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  ...checklistPlace,
  { key: 'title', label: 'Title', required: true },
  { ...checklistStage, required: true },
  { ...checklistStatus, helpText: 'Blank without a choice.' },
  checklistAssignee,
  {
    key: 'skip_duplicate',
    label: 'Skip If Already There',
    type: 'boolean',
    default: 'false',
    helpText: 'Adds nothing when the {stage} already has an item of the same title.',
  },
]);

export const createChecklistItem = create({
  key: 'create_checklist_item',
  noun: 'Checklist Item',
  display: {
    label: 'Create Checklist Item',
    description: 'Adds an item to the checklist of {a task}.',
  },
  capability: (service) => service.checklistItems?.create,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...checklistItemOutputFields, ...writeOutputFields],
    sample: { ...checklistItemSample, changed: true },
  },
});
