import { find } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const listContactTasks = find({
  key: 'list_contact_tasks',
  noun: '{Task}',
  label: 'Find {Tasks} of {Contact}',
  description: 'Finds the {tasks} of {a contact}, newest first.',
  capability: (service) => service.tasks?.ofContact,
  form: forms.listContactTasks,
  gives: task,
});
