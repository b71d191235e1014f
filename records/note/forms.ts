/** The forms of the operations on notes, side by side. */

import { form } from '../field.js';
import {
  allResults,
  contactId,
  forGood,
  limit,
  origin,
  projectOfTask,
  requiredContactId,
  requiredTaskId,
  skipSynced,
  stepId,
  taskId,
  timeRange,
  whose,
} from '../shared_fields.js';
import { noteId, noteScope } from './fields.js';

export const newNote = form([
  { ...contactId, needed: 'notes_by_contact' },
  projectOfTask,
  stepId,
  { ...taskId, offered: 'notes_on_tasks' },
  skipSynced('{Notes}'),
]);

export const attachNote = form([
  { ...contactId, needed: 'contacts' },
  projectOfTask,
  { ...taskId, offered: 'notes_on_tasks', needed: 'notes_on_tasks' },
  { key: 'body', label: 'Text', type: 'text', required: true },
  {
    key: 'skip_duplicate',
    label: 'Skip If Already There',
    type: 'boolean',
    default: 'false',
    helpText: 'Adds nothing when the same text is already there.',
  },
  origin,
]);

export const deleteNote = form([forGood('This deletes the {note} for good.'), ...noteScope, noteId]);

export const updateNote = form([
  ...noteScope,
  noteId,
  {
    key: 'body',
    label: 'Text',
    type: 'text',
    helpText: 'The new text. Leave blank to keep it.',
  },
]);

export const findNote = form([
  ...noteScope,
  { key: 'body', label: 'Text', helpText: 'A part of the text, in any letter case.' },
  { key: 'note_id', label: '{Note}', dynamic: 'note_list.id.name', helpText: 'Takes priority over Text.' },
]);

export const listContactNotes = form([allResults, requiredContactId, ...timeRange]);

export const listTaskNotes = form([allResults, projectOfTask, requiredTaskId]);

export const listNotes = form([allResults, ...whose, ...timeRange, limit]);
