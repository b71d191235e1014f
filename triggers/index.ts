import type { TriggerDeclaration } from '../operation.js';
import { contactUpdated } from './contact_updated.js';
import { lists } from './lists/index.js';
import { newContact } from './new_contact.js';
import { newNote } from './new_note.js';
import { newTask } from './new_task.js';
import { taskCompleted } from './task_completed.js';

export const triggers: TriggerDeclaration[] = [
  newContact,
  contactUpdated,
  newTask,
  taskCompleted,
  newNote,
  ...lists,
];
