import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const newTask = feed({
  key: 'new_task',
  noun: '{Task}',
  label: 'New {Task}',
  description: 'Triggers when a new {task} is created.',
  capability: (service) => service.tasks?.created,
  form: forms.newTask,
  gives: task,
  origin: true,
});
