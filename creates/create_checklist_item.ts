import { write } from '../operation/declare.js';
import * as forms from '../records/checklist_item/forms.js';
import { checklistItem } from '../records/checklist_item/record.js';

export const createChecklistItem = write({
  key: 'create_checklist_item',
  noun: 'Checklist Item',
  label: 'Create Checklist Item',
  description: 'Adds an item to the checklist of {a task}.',
  capability: (service) => service.checklistItems?.create,
  form: forms.createChecklistItem,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: checklistItem,
});
