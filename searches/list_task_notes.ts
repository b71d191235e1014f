import { projectOfTask, requiredTaskId } from '../fields/task.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([projectOfTask, requiredTaskId]);

export const listTaskNotes = search({
  key: 'list_task_notes',
  noun: '{Note}',
  display: { label: 'List {Notes} of {Task}', description: 'Lists the {notes} of {a task}, newest first.' },
  capability: (service) => service.notes?.ofTask,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
