import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const taskCompleted = feed({
  key: 'task_completed',
  noun: '{Task}',
  label: '{Task} {Completed}',
  description: 'Triggers when {a task} is {completed}.',
  capability: (service) => service.tasks?.completed,
  form: forms.taskCompleted,
  gives: task,
  event: ({ id }) => `${id}:completed`,
  sample: { completed: true },
});
