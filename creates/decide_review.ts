import { projectOfTask, requiredTaskId } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  projectOfTask,
  requiredTaskId,
  {
    key: 'decision',
    label: 'Decision',
    required: true,
    choices: {
      approve: 'Approve',
      approve_with_changes: 'Approve with changes',
      request_changes: 'Request changes',
      reject: 'Reject',
      take_back: 'Take the decision back',
    },
    helpText:
      'Recorded in the name of the member whose key the connection has, in place of what that member decided before. The status of the review, which the team sets, stays as it is.',
  },
]);

export const decideReview = create({
  key: 'decide_review',
  noun: '{Task}',
  display: {
    label: 'Submit Review Decision',
    description: "Records a reviewer's decision on a review, or takes it back.",
  },
  capability: (service) => service.reviews?.decide,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
