import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const restoreTask = write({
  key: 'restore_task',
  noun: '{Task}',
  label: 'Restore {Task}',
  description: 'Restores a deleted {task}.',
  capability: (service) => service.tasks?.restore,
  form: forms.restoreTask,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
