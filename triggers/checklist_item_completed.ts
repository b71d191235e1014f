import { feed } from '../operation/declare.js';
import * as forms from '../records/checklist_item/forms.js';
import { checklistItem } from '../records/checklist_item/record.js';

export const checklistItemCompleted = feed({
  key: 'checklist_item_completed',
  noun: 'Checklist Item',
  label: 'Checklist Item Completed',
  description: 'Triggers when a checklist item of {a task} is completed.',
  capability: (service) => service.checklistItems?.completed,
  form: forms.checklistItemCompleted,
  gives: checklistItem,
  event: ({ id }) => `${id}:completed`,
});
