import { find } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const listContactNotes = find({
  key: 'list_contact_notes',
  noun: '{Note}',
  label: 'Find {Notes} of {Contact}',
  description: 'Finds the {notes} of {a contact}, newest first.',
  capability: (service) => service.notes?.ofContact,
  form: forms.listContactNotes,
  gives: note,
});
