import { feed } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const newNote = feed({
  key: 'new_note',
  noun: '{Note}',
  label: 'New {Note}',
  description: 'Triggers when a new {note} is added.',
  capability: (service) => service.notes?.created,
  form: forms.newNote,
  gives: note,
  origin: true,
});
