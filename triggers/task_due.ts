import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const taskDue = feed({
  key: 'task_due',
  noun: '{Task}',
  label: '{Task} Due',
  description: 'Triggers when an open {task} becomes due.',
  capability: (service) => service.tasks?.due,
  form: forms.taskDue,
  gives: task,
  event: ({ id, due_at }) => `${id}:${due_at}`,
});
