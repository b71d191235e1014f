import { linkFields } from '../fields/task_link.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create } from '../operation.js';

export const unlinkTasks = create({
  key: 'unlink_tasks',
  noun: '{Task}',
  display: {
    label: 'Unlink {Tasks}',
    description: 'Takes links between {a task} and {tasks} of another {project} away.',
  },
  capability: (service) => service.taskLinks?.unlink,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields: linkFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
