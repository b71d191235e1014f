import type { CreateDeclaration } from '../operation.js';
import { attachNote } from './attach_note.js';
import { completeTask } from './complete_task.js';
import { createContact } from './create_contact.js';
import { createTask } from './create_task.js';
import { updateContact } from './update_contact.js';

export const creates: CreateDeclaration[] = [
  createContact,
  updateContact,
  createTask,
  completeTask,
  attachNote,
];
