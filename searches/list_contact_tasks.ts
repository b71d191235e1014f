import { requiredContactId } from '../fields/contact.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([requiredContactId]);

export const listContactTasks = search({
  key: 'list_contact_tasks',
  noun: '{Task}',
  display: {
    label: 'List {Tasks} of {Contact}',
    description: 'Lists the {tasks} of {a contact}, newest first.',
  },
  capability: (service) => service.tasks?.ofContact,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
