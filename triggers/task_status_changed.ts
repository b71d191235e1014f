import { projectId, stage, stepId } from '../fields/task.js';
import { eventOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  projectId,
  stepId,
  { ...stage, helpText: 'The stage that {a task} enters; any without a choice.' },
]);

export const taskStatusChanged = trigger({
  key: 'task_status_changed',
  noun: '{Task}',
  display: {
    label: '{Task} Status Changed',
    description: 'Triggers when the status of {a task} changes.',
  },
  capability: (service) => service.tasks?.statusChanged,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...taskOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456b:date', ...taskSample },
  },
});
