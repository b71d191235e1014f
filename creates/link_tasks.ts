import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const linkTasks = write({
  key: 'link_tasks',
  noun: '{Task}',
  label: 'Link {Tasks}',
  description: 'Links {a task} to {tasks} of another {project}.',
  capability: (service) => service.taskLinks?.link,
  form: forms.linkTasks,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
