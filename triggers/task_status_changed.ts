import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const taskStatusChanged = feed({
  key: 'task_status_changed',
  noun: '{Task}',
  label: '{Task} Status Changed',
  description: 'Triggers when the status of {a task} changes.',
  capability: (service) => service.tasks?.statusChanged,
  form: forms.taskStatusChanged,
  gives: task,
  event: ({ id, status }) => `${id}:${status}`,
});
