import { linkFields } from '../fields/task_link.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create } from '../operation.js';

export const linkTasks = create({
  key: 'link_tasks',
  noun: '{Task}',
  display: {
    label: 'Link {Tasks}',
    description: 'Links {a task} to {tasks} of another {project}. Links that are there already stay.',
  },
  capability: (service) => service.taskLinks?.link,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields: linkFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
