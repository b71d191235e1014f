import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const deleteTask = write({
  key: 'delete_task',
  noun: '{Task}',
  label: 'Delete {Task}',
  description: 'Deletes {a task} and returns its last details.',
  capability: (service) => service.tasks?.remove,
  form: forms.deleteTask,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
