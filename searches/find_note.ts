import { find } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const findNote = find({
  key: 'find_note',
  noun: '{Note}',
  label: 'Find {Note}',
  description: 'Finds a {note} by {by}.',
  capability: (service) => service.notes?.find,
  form: forms.findNote,
  by: ['body', 'note_id'],
  gives: note,
});
