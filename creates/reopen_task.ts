import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const reopenTask = write({
  key: 'reopen_task',
  noun: '{Task}',
  label: 'Reopen {Task}',
  description: 'Reopens {a completed} {task}.',
  capability: (service) => service.tasks?.reopen,
  form: forms.reopenTask,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
  note: true,
});
