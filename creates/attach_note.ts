import { contactId } from '../fields/contact.js';
import { origin } from '../fields/sync.js';
import { projectOfTask, taskId } from '../fields/task.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';
import { checkOrigin } from '../platform/origin.js';

const inputFields = defineFields([
  { key: 'body', label: 'Text', type: 'text', required: true },
  { ...contactId, needed: (service) => service.contacts },
  projectOfTask,
  { ...taskId, offered: (service) => service.notes?.onTasks, needed: (service) => service.notes?.onTasks },
  {
    key: 'skip_duplicate',
    label: 'Skip If Already There',
    type: 'boolean',
    default: 'false',
    helpText: 'Adds nothing when the same text is already there.',
  },
  origin,
]);

export const attachNote = create({
  key: 'attach_note',
  noun: '{Note}',
  display: { label: 'Attach {Note}', description: 'Adds a {note} to a record.' },
  capability: (service) => service.notes?.attach,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      checkOrigin(input.origin);
      return capability.run(client, input);
    },
    outputFields: [...noteOutputFields, ...writeOutputFields],
    sample: { ...noteSample, changed: true },
  },
});
