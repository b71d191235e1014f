import { write } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const attachNote = write({
  key: 'attach_note',
  noun: '{Note}',
  label: 'Attach {Note}',
  description: 'Adds a {note} to a record.',
  capability: (service) => service.notes?.attach,
  form: forms.attachNote,
  gives: note,
});
