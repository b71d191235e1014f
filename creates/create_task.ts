import { write } from '../operation/declare.js';
import { invalidInput } from '../platform/failure.js';
import { isBlank } from '../platform/values.js';
import { pendingKeys } from '../records/results.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const createTask = write({
  key: 'create_task',
  noun: '{Task}',
  label: 'Create {Task}',
  description: 'Creates a new {task}.',
  capability: (service) => service.tasks?.create,
  form: forms.createTask,
  perform: ({ client, capability, service }, input) => {
    // In an app of several products the form cannot ask for it: one of them can do without.
    if (service.features.includes('title_needed') && isBlank(input.title))
      throw invalidInput('Fill in Title');
    return capability.run(client, input);
  },
  lock: 'task-{{bundle.inputData.project_id}}-{{bundle.inputData.contact_id}}-{{bundle.inputData.external_id}}',
  gives: task,
  note: true,
  adds: pendingKeys,
});
