import { noteId, noteScope } from '../fields/note.js';
import { forGood } from '../fields/warning.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([forGood('This deletes the {note} for good.'), ...noteScope, noteId]);

export const deleteNote = create({
  key: 'delete_note',
  noun: '{Note}',
  display: { label: 'Delete {Note}', description: 'Deletes a {note} and gives it as it was.' },
  capability: (service) => service.notes?.delete,
  operation: {
    lock: 'note-{{bundle.inputData.note_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...noteOutputFields, ...writeOutputFields],
    sample: { ...noteSample, changed: true },
  },
});
