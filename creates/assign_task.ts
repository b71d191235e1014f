import { assigneeId, projectOfTask, requiredTaskId, taskContactOfTask } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([projectOfTask, requiredTaskId, taskContactOfTask, assigneeId]);

export const assignTask = create({
  key: 'assign_task',
  noun: '{Task}',
  display: { label: 'Assign {Task}', description: 'Hands {a task} to a member of the team.' },
  capability: (service) => service.tasks?.assign,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
