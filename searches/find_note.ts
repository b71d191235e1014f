import { noteScope } from '../fields/note.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'body', label: 'Text', helpText: 'A part of the text, in any letter case.' },
  { key: 'note_id', label: '{Note}', dynamic: 'note_list.id.name', helpText: 'Used before the text.' },
]);
const inputFields = defineFields([...noteScope, ...wanted]);

export const findNote = search({
  key: 'find_note',
  noun: '{Note}',
  display: { label: 'Find {Note}', description: 'Finds a {note} by text or ID, the newest first.' },
  capability: (service) => service.notes?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input);
      return capability.find(client, input);
    },
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
