import { projectId, stage, stepId } from '../fields/task.js';
import { eventOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  projectId,
  stepId,
  { ...stage, helpText: 'The stage that counts as done. Without a choice, every end stage does.' },
]);

export const taskCompleted = trigger({
  key: 'task_completed',
  noun: '{Task}',
  display: { label: '{Task} {Completed}', description: 'Triggers when {a task} is {completed}.' },
  capability: (service) => service.tasks?.completed,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...taskOutputFields],
    sample: {
      event_id: '65f0c1a2b3d4e5f60123456b:2026-03-05',
      ...taskSample,
      status: 'done',
      completed: true,
      completed_at: '2026-03-05',
    },
  },
});
