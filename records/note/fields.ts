import { type Field, form } from '../field.js';
import { contactId, projectOfTask, taskId } from '../shared_fields.js';

/** Where to look for a note: on the contact or the task that it belongs to. */
export const noteScope = form([
  { ...contactId, needed: 'notes_by_contact', helpText: 'Whose {note} it is.' },
  projectOfTask,
  { ...taskId, offered: 'notes_on_tasks', helpText: 'Narrows the choice of {Note}.' },
]);

/** The note that an operation is about. */
export const noteId = {
  key: 'note_id',
  label: '{Note}',
  required: true,
  dynamic: 'note_list.id.name',
  search: 'find_note.id',
} as const satisfies Field;
