import { find } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const listContactNotes = find({
  key: 'list_contact_notes',
  noun: '{Note}',
  label: 'List {Notes} of {Contact}',
  description: 'Lists the {notes} of {a contact}, newest first.',
  capability: (service) => service.notes?.ofContact,
  form: forms.listContactNotes,
  gives: note,
});
