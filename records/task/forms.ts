/** The forms of the operations on tasks, side by side. */

import { form } from '../field.js';
import {
  allResults,
  assigneeId,
  boardId,
  deletes,
  fileId,
  limit,
  origin,
  projectId,
  projectOfTask,
  requiredContactId,
  requiredTaskId,
  skipSynced,
  stage,
  stepId,
  timeRange,
  versionId,
  whose,
} from '../shared_fields.js';
import {
  decisions,
  externalId,
  note,
  status,
  taskContactId,
  taskContactOfTask,
  taskScope,
  taskStates,
} from './fields.js';

export const newTask = form([projectId, stepId, skipSynced('{Tasks}')]);

export const taskAssigned = form([projectId, { ...assigneeId, helpText: 'Leave blank for anyone.' }]);

export const taskCompleted = form([
  projectId,
  stepId,
  { ...stage, helpText: 'The stage that counts as done. Leave blank for any end stage.' },
]);

export const taskDue = form([projectId, stepId, { ...assigneeId, helpText: 'Leave blank for anyone.' }]);

export const taskStatusChanged = form([
  projectId,
  stepId,
  { ...stage, helpText: 'The stage that {a task} enters. Leave blank for any stage.' },
]);

export const assignTask = form([
  projectOfTask,
  requiredTaskId,
  taskContactOfTask,
  { ...assigneeId, needed: 'stays_assigned' },
]);

export const completeTask = form([
  projectOfTask,
  {
    ...requiredTaskId,
    dynamic: 'open_task_list.id.name',
    helpText: 'Can also be entered as contact:task, for example from an External ID.',
  },
  taskContactOfTask,
  { ...stage, helpText: 'The end stage to move it to.', needed: 'stages' },
  { ...status, choices: { approved: 'Approved' } },
  // After what must be chosen, in every app.
  { ...note, rare: true },
]);

export const createOrUpdateTask = form([
  projectId,
  { ...externalId, required: true },
  { key: 'title', label: 'Title', required: true },
  { key: 'description', label: 'Description', type: 'text' },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  note,
  origin,
]);

export const createTask = form([
  taskContactId,
  projectId,
  { ...stepId, needed: 'reviewer_groups' },
  { key: 'title', label: 'Title', needed: 'title_needed' },
  {
    key: 'description',
    label: 'Description',
    type: 'text',
    offered: 'describable',
  },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  note,
  externalId,
  origin,
]);

export const decideReview = form([
  projectOfTask,
  requiredTaskId,
  {
    key: 'decision',
    label: 'Decision',
    required: true,
    choices: decisions,
    helpText:
      'Recorded for the team member whose key the connection uses, and replaces that member’s earlier decision. The status of the review, which the team sets, stays as it is.',
  },
]);

export const deleteTask = form([
  ...deletes('This deletes the {task}.', '{Task}'),
  projectOfTask,
  requiredTaskId,
  taskContactOfTask,
]);

export const restoreTask = form([
  { key: 'task_id', label: '{Task} ID', required: true, helpText: 'The ID that Delete {Task} returns.' },
]);

export const promoteAction = form([
  {
    ...requiredTaskId,
    dynamic: 'queued_task_list.id.name',
    helpText:
      'A queued {task}. If the {contact} already has a next {task}, the two swap places. The queued one must then belong to the connected user and have an earlier date than the next {task}.',
  },
]);

export const reopenTask = form([
  {
    key: 'reopen_warning',
    type: 'copy',
    helpText:
      '{A completed} {task} loses that status for everyone who can see it. The decisions of reviewers stay.',
    offered: 'statuses',
  },
  projectOfTask,
  { ...requiredTaskId, dynamic: 'completed_task_list.id.name' },
  taskContactOfTask,
  { ...stage, helpText: 'The stage to move it back to.', needed: 'stages' },
  { ...status, choices: { in_review: 'In Review', needs_changes: 'Needs Changes' } },
  { ...note, rare: true },
]);

export const runTaskAction = form([
  projectOfTask,
  requiredTaskId,
  {
    key: 'action_id',
    label: 'Action',
    required: true,
    dynamic: 'task_action_list.id.name',
    dependsOn: ['project_id', 'task_id'],
    helpText: 'One that the {task} offers when the step runs. You can also enter its name.',
  },
  {
    ...assigneeId,
    key: 'performed_by',
    label: 'Performed By',
    helpText: 'Someone who may perform the action. Leave blank for no one in particular.',
  },
]);

export const setReviewDueDate = form([
  projectOfTask,
  requiredTaskId,
  {
    key: 'due_date',
    label: 'Due Date',
    type: 'datetime',
    required: true,
    helpText:
      'A date without a time means 11:59 PM that day. A due date can be changed here, but not removed.',
  },
]);

export const startReview = form([
  { ...boardId, required: false, helpText: 'Narrows the choices below.' },
  { ...fileId, required: true },
  { ...versionId, helpText: 'Leave blank for the newest version.' },
  { ...stepId, required: true },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
]);

export const updateTask = form([
  projectOfTask,
  requiredTaskId,
  taskContactOfTask,
  { key: 'title', label: 'Title', offered: 'editable_title' },
  {
    key: 'description',
    label: 'Description',
    type: 'text',
    offered: 'editable_description',
  },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  { ...stage, helpText: 'The stage to move it to.' },
]);

export const findTask = form([
  ...taskScope,
  {
    key: 'task_id',
    label: '{Task}',
    dynamic: 'task_list.id.name',
    helpText: 'Takes priority over the other fields.',
  },
  { key: 'external_id', label: 'External ID', offered: 'external_id' },
  { key: 'title', label: 'Title', helpText: 'Finds exactly this title, in any letter case.' },
]);

export const listTasks = form([
  allResults,
  {
    key: 'state',
    label: 'State',
    choices: taskStates,
    default: 'open',
    helpText: 'Days begin at midnight in the time zone of the Zap.',
  },
  { ...assigneeId, helpText: 'Leave blank for the whole team.' },
  ...whose,
  ...timeRange,
  limit,
]);

export const listContactTasks = form([allResults, requiredContactId, ...timeRange]);

/** A task, and the tasks of another workflow that it is or will be linked to. */
export const linkTasks = form([
  projectOfTask,
  requiredTaskId,
  {
    key: 'link_name',
    label: 'Link',
    required: true,
    dynamic: 'task_link_list.id.name',
    dependsOn: ['project_id'],
    helpText: 'The name of the link to the other {project}, as shown on this {task}.',
  },
  {
    key: 'linked_project_id',
    label: 'Linked Workflow',
    required: true,
    dynamic: 'project_list.id.name',
    search: projectId.search,
    helpText: 'The {project} at the other end of the link.',
  },
  {
    key: 'linked_task_ids',
    label: 'Linked Tasks',
    required: true,
    list: true,
    dynamic: 'linked_task_list.id.name',
    dependsOn: ['linked_project_id'],
    helpText: 'They must already exist.',
  },
]);

export const unlinkTasks = linkTasks;
