import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { taskGroups } from '../records/task/groups.js';
import { task } from '../records/task/record.js';

export const updateTask = write({
  key: 'update_task',
  noun: '{Task}',
  label: 'Update {Task}',
  description: 'Updates an existing {task}. Only the fields that you fill in change.',
  capability: (service) => service.tasks?.update,
  form: forms.updateTask,
  groups: taskGroups,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
