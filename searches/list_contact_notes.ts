import { requiredContactId } from '../fields/contact.js';
import { noteOutputFields, noteSample } from '../model/note.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([requiredContactId]);

export const listContactNotes = search({
  key: 'list_contact_notes',
  noun: '{Note}',
  display: {
    label: 'List {Notes} of {Contact}',
    description: 'Lists the {notes} of {a contact}, newest first.',
  },
  capability: (service) => service.notes?.ofContact,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
