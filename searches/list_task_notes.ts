import { find } from '../operation/declare.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const listTaskNotes = find({
  key: 'list_task_notes',
  noun: '{Note}',
  label: 'Find {Notes} of {Task}',
  description: 'Finds the {notes} of {a task}, newest first.',
  capability: (service) => service.notes?.ofTask,
  form: forms.listTaskNotes,
  gives: note,
});
