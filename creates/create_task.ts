import { write } from '../operation/declare.js';
import { pendingKeys } from '../records/results.js';
import * as forms from '../records/task/forms.js';
import { taskGroups } from '../records/task/groups.js';
import { task } from '../records/task/record.js';

export const createTask = write({
  key: 'create_task',
  noun: '{Task}',
  label: 'Create {Task}',
  description: 'Creates a new {task}.',
  capability: (service) => service.tasks?.create,
  form: forms.createTask,
  groups: taskGroups,
  lock: 'task-{{bundle.inputData.project_id}}-{{bundle.inputData.contact_id}}-{{bundle.inputData.external_id}}',
  gives: task,
  note: true,
  adds: pendingKeys,
});
