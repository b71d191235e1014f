import { write } from '../operation/declare.js';
import * as forms from '../records/checklist_item/forms.js';
import { checklistItem } from '../records/checklist_item/record.js';

export const updateChecklistItem = write({
  key: 'update_checklist_item',
  noun: 'Checklist Item',
  label: 'Update Checklist Item',
  description: 'Updates a checklist item. Only the fields that you fill in change.',
  capability: (service) => service.checklistItems?.update,
  form: forms.updateChecklistItem,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: checklistItem,
});
