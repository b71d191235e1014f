import { projectOfTask, requiredTaskId } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  projectOfTask,
  requiredTaskId,
  {
    key: 'due_date',
    label: 'Due Date',
    type: 'datetime',
    required: true,
    helpText: 'A day without a time ends at 23:59. A due date can be moved here, but not be taken away.',
  },
]);

export const setReviewDueDate = create({
  key: 'set_review_due_date',
  noun: '{Task}',
  display: {
    label: 'Set Review Due Date',
    description: 'Sets when a review is due. Does nothing when it is due then already.',
  },
  capability: (service) => service.reviews?.setDueDate,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
