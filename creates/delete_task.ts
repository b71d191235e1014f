import { projectOfTask, requiredTaskId, taskContactOfTask } from '../fields/task.js';
import { forGood } from '../fields/warning.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  forGood('This deletes the {task} for good.'),
  projectOfTask,
  requiredTaskId,
  taskContactOfTask,
]);

export const deleteTask = create({
  key: 'delete_task',
  noun: '{Task}',
  display: { label: 'Delete {Task}', description: 'Deletes {a task} and gives it as it was.' },
  capability: (service) => service.tasks?.delete,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
