import { assigneeId, projectId } from '../fields/task.js';
import { eventOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([projectId, { ...assigneeId, helpText: 'Anybody without a choice.' }]);

export const taskAssigned = trigger({
  key: 'task_assigned',
  noun: '{Task}',
  display: {
    label: '{Task} Assigned',
    description: 'Triggers when {a task} is handed to a person who did not have it before.',
  },
  capability: (service) => service.tasks?.assigned,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...taskOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456b:65f0c1a2b3d4e5f60123456a', ...taskSample },
  },
});
