import { skipOwn } from '../fields/sync.js';
import { projectId, stepId } from '../fields/task.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([projectId, stepId, skipOwn]);

export const newTask = trigger({
  key: 'new_task',
  noun: '{Task}',
  display: { label: 'New {Task}', description: 'Triggers when a new {task} is created.' },
  capability: (service) => service.tasks?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...taskOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456b', origin: null, ...taskSample },
  },
});
