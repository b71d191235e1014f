import { assigneeId, projectOfTask, requiredTaskId } from '../fields/task.js';
import { performedActionOutputFields, performedActionSample } from '../model/task_action.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  projectOfTask,
  requiredTaskId,
  {
    key: 'action_id',
    label: 'Action',
    required: true,
    dynamic: 'task_action_list.id.name',
    dependsOn: ['project_id', 'task_id'],
    helpText: 'One that the {task} offers when the step runs. Its name will do, too.',
  },
  {
    ...assigneeId,
    key: 'performed_by',
    label: 'Performed By',
    helpText: 'Somebody who may perform the action. Nobody in particular without a choice.',
  },
]);

export const runTaskAction = create({
  key: 'run_task_action',
  noun: 'Action',
  display: {
    label: 'Run Action of {Task}',
    description: 'Performs an action on {a task}, as its button does, and waits for the result.',
  },
  capability: (service) => service.taskActions?.run,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: performedActionOutputFields,
    sample: performedActionSample,
  },
});
