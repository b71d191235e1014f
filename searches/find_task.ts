import { taskScope } from '../fields/task.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'task_id', label: '{Task}', dynamic: 'task_list.id.name', helpText: 'Used before all others.' },
  { key: 'external_id', label: 'External ID', offered: (service) => service.tasks?.keepsExternalId },
  { key: 'title', label: 'Title', helpText: 'Finds exactly this title, in any letter case.' },
]);
const inputFields = defineFields([...taskScope, ...wanted]);

export const findTask = search({
  key: 'find_task',
  noun: '{Task}',
  display: { label: 'Find {Task}', description: 'Finds {a task} by ID, external ID or title.' },
  capability: (service) => service.tasks?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input, capability.keys);
      return capability.find(client, input);
    },
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
