import { defineFields, type Field } from '../operation.js';
import { contactId } from './contact.js';
import { projectOfTask, taskId } from './task.js';

/** Where a note is looked for: on the contact or the task that it hangs on. */
export const noteScope = defineFields([
  { ...contactId, needed: (service) => service.notes?.perContact, helpText: 'Whose {note} it is.' },
  projectOfTask,
  { ...taskId, offered: (service) => service.notes?.onTasks, helpText: 'Narrows the choice of {Note}.' },
]);

/** The note that an operation is about. */
export const noteId = {
  key: 'note_id',
  label: '{Note}',
  required: true,
  dynamic: 'note_list.id.name',
  search: 'find_note.id',
} as const satisfies Field;
