import { write } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const updateNote = write({
  key: 'update_note',
  noun: '{Note}',
  label: 'Update {Note}',
  description: 'Updates an existing {note}. Only the fields that you fill in change.',
  capability: (service) => service.notes?.update,
  form: forms.updateNote,
  lock: 'note-{{bundle.inputData.note_id}}',
  gives: note,
});
