import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const assignTask = write({
  key: 'assign_task',
  noun: '{Task}',
  label: 'Assign {Task}',
  description: 'Assigns {a task} to a member of the team.',
  capability: (service) => service.tasks?.assign,
  form: forms.assignTask,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
