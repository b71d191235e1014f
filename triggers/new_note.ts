import { contactId } from '../fields/contact.js';
import { skipOwn } from '../fields/sync.js';
import { projectOfTask, stepId, taskId } from '../fields/task.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  { ...contactId, needed: (service) => service.notes?.perContact },
  projectOfTask,
  stepId,
  { ...taskId, offered: (service) => service.notes?.onTasks },
  skipOwn,
]);

export const newNote = trigger({
  key: 'new_note',
  noun: '{Note}',
  display: { label: 'New {Note}', description: 'Triggers when a new {note} is added.' },
  capability: (service) => service.notes?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...noteOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456c', origin: null, ...noteSample },
  },
});
