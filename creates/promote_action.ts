import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const promoteAction = write({
  key: 'promote_action',
  noun: '{Task}',
  label: 'Promote {Task}',
  description: 'Makes a queued {task} the next {task} of its {contact}.',
  capability: (service) => service.tasks?.promote,
  form: forms.promoteAction,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
