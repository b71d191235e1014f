import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const taskAssigned = feed({
  key: 'task_assigned',
  noun: '{Task}',
  label: '{Task} Assigned',
  description: 'Triggers when {a task} is assigned to another person.',
  capability: (service) => service.tasks?.assigned,
  form: forms.taskAssigned,
  gives: task,
  event: ({ id, assignee_id }) => `${id}:${assignee_id}`,
});
