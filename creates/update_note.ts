import { noteId, noteScope } from '../fields/note.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  ...noteScope,
  noteId,
  {
    key: 'body',
    label: 'Text',
    type: 'text',
    helpText: 'The new text. It stays as it is when this is empty.',
  },
]);

export const updateNote = create({
  key: 'update_note',
  noun: '{Note}',
  display: {
    label: 'Update {Note}',
    description: 'Updates an existing {note}. Only the fields that you fill in change.',
  },
  capability: (service) => service.notes?.update,
  operation: {
    lock: 'note-{{bundle.inputData.note_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...noteOutputFields, ...writeOutputFields],
    sample: { ...noteSample, changed: true },
  },
});
