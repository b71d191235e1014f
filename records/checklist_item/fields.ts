import { type Field, form } from '../field.js';
import { assigneeId, projectOfTask, requiredTaskId, stage } from '../shared_fields.js';

/** Where a checklist item is. */
export const checklistPlace = form([projectOfTask, requiredTaskId]);

/** The item that an operation is about. */
export const checklistItemId = {
  key: 'checklist_item_id',
  label: 'Checklist Item',
  required: true,
  dynamic: 'checklist_item_list.id.name',
  dependsOn: ['project_id', 'task_id'],
} as const satisfies Field;

export const checklistStage = {
  ...stage,
  helpText: 'The {stage} that it belongs to.',
} as const satisfies Field;

export const checklistStatus = {
  key: 'status',
  label: 'Status',
  choices: ['Blank', 'Skipped', 'Completed'],
} as const satisfies Field;

export const checklistAssignee = {
  ...assigneeId,
  dependsOn: ['project_id'],
} as const satisfies Field;
