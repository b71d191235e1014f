import { write } from '../operation/declare.js';
import * as forms from '../records/checklist_item/forms.js';
import { checklistItem } from '../records/checklist_item/record.js';

export const deleteChecklistItem = write({
  key: 'delete_checklist_item',
  noun: 'Checklist Item',
  label: 'Delete Checklist Item',
  description: 'Deletes a checklist item and returns its last details.',
  capability: (service) => service.checklistItems?.remove,
  form: forms.deleteChecklistItem,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: checklistItem,
});
