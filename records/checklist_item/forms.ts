/** The forms of the operations on checklist items, side by side. */
import { form } from '../field.js';
import { forGood, projectOfTask, requiredTaskId, stage } from '../shared_fields.js';
import {
  checklistAssignee,
  checklistItemId,
  checklistPlace,
  checklistStage,
  checklistStatus,
} from './fields.js';

export const checklistItemCompleted = form([
  projectOfTask,
  requiredTaskId,
  { ...stage, helpText: 'Only items of this {stage}. Leave blank for any {stage}.' },
]);

export const createChecklistItem = form([
  ...checklistPlace,
  { key: 'title', label: 'Title', required: true },
  { ...checklistStage, required: true },
  { ...checklistStatus, helpText: 'Leave blank for the status Blank.' },
  checklistAssignee,
  {
    key: 'skip_duplicate',
    label: 'Skip If Already There',
    type: 'boolean',
    default: 'false',
    helpText: 'Adds nothing when the {stage} already has an item of the same title.',
  },
]);

export const deleteChecklistItem = form([
  forGood('This deletes the checklist item for good.'),
  ...checklistPlace,
  checklistItemId,
]);

const OF_TEMPLATE = 'Cannot be changed for items from the {project}’s template.';

export const updateChecklistItem = form([
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
    helpText: 'Choose Yes to remove the assignee, and leave Assignee blank.',
  },
]);
