import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const completeTask = write({
  key: 'complete_task',
  noun: '{Task}',
  label: '{Complete} {Task}',
  description: 'Marks {a task} as {completed}. Does nothing when it already is.',
  capability: (service) => service.tasks?.complete,
  form: forms.completeTask,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
  note: true,
  sample: { completed: true },
});
