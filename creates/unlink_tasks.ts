import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const unlinkTasks = write({
  key: 'unlink_tasks',
  noun: '{Task}',
  label: 'Unlink {Tasks}',
  description: 'Removes links between {a task} and {tasks} of another {project}.',
  capability: (service) => service.taskLinks?.unlink,
  form: forms.unlinkTasks,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
