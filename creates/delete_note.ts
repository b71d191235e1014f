import { write } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const deleteNote = write({
  key: 'delete_note',
  noun: '{Note}',
  label: 'Delete {Note}',
  description: 'Deletes a {note} and returns its last details.',
  capability: (service) => service.notes?.remove,
  form: forms.deleteNote,
  lock: 'note-{{bundle.inputData.note_id}}',
  gives: note,
});
