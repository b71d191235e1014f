import { write } from '../operation/declare.js';
import { pendingKeys } from '../records/results.js';
import * as forms from '../records/task/forms.js';
import { taskGroups } from '../records/task/groups.js';
import { task } from '../records/task/record.js';

export const createOrUpdateTask = write({
  key: 'create_or_update_task',
  noun: '{Task}',
  label: 'Create or Update {Task}',
  description: 'Updates the {task} with this external ID, or creates one when there is none.',
  capability: (service) => service.tasks?.upsert,
  form: forms.createOrUpdateTask,
  groups: taskGroups,
  lock: 'task-{{bundle.inputData.external_id}}',
  gives: task,
  note: true,
  adds: pendingKeys,
});
