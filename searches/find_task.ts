import { find } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const findTask = find({
  key: 'find_task',
  noun: '{Task}',
  label: 'Find {Task}',
  description: 'Finds {a task} by {by}.',
  capability: (service) => service.tasks?.find,
  form: forms.findTask,
  by: ['task_id', 'external_id', 'title'],
  gives: task,
});
