import { assigneeId, projectOfTask, requiredTaskId, stage, taskContactOfTask } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  projectOfTask,
  requiredTaskId,
  taskContactOfTask,
  { key: 'title', label: 'Title', offered: (service) => service.tasks?.editable },
  {
    key: 'description',
    label: 'Description',
    type: 'text',
    offered: (service) => service.tasks?.editable && service.tasks.describable,
  },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  { ...stage, helpText: 'The stage to move it to.' },
]);

export const updateTask = create({
  key: 'update_task',
  noun: '{Task}',
  display: {
    label: 'Update {Task}',
    description: 'Updates an existing {task}. Only the fields that you fill in change.',
  },
  capability: (service) => service.tasks?.update,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
