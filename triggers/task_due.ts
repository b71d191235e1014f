import { assigneeId, projectId, stepId } from '../fields/task.js';
import { eventOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  projectId,
  stepId,
  { ...assigneeId, helpText: 'Anybody without a choice.' },
]);

export const taskDue = trigger({
  key: 'task_due',
  noun: '{Task}',
  display: {
    label: '{Task} Due',
    description: 'Triggers when {a task} that is still open becomes due.',
  },
  capability: (service) => service.tasks?.due,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...taskOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456b:2026-03-09', ...taskSample },
  },
});
