import { requiredTaskId } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  {
    ...requiredTaskId,
    helpText:
      'A queued {task}. Where the {contact} has a next {task} already, the two change places: this one must then have a date, which is before that of the next {task}, and belong to the user of this connection.',
  },
]);

export const promoteAction = create({
  key: 'promote_action',
  noun: '{Task}',
  display: {
    label: 'Promote {Task}',
    description:
      'Makes a queued {task} the next {task} of its {contact}, for the user whose API key the connection has.',
  },
  capability: (service) => service.tasks?.promote,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
