import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** Words as the product's own pages use them. */
export const words: Words = {
  task: 'review',
  tasks: 'reviews',
  note: 'comment',
  notes: 'comments',
  project: 'project',
  step: 'reviewer group',
  /** Sets the team's status: it decides nothing in a reviewer's name. */
  complete: 'approve',
  completed: 'approved',
};

/** Which of several fields an operation needs. */
export const hints: NonNullable<Service['hints']> = {
  create_task: {
    contact_id: 'The ID of the contact in your CRM. Used as the External ID if that is blank.',
  },
  find_task: {
    contact_id:
      'The ID of a contact in your CRM. Finds what was made for it, whether its External ID is that ID or contact:task.',
  },
  delete_file: { warning: 'Its versions, reviews and comments are deleted with it.' },
  upload_file: { file: 'Fill in File or Website URL.' },
  find_note: { task_id: 'Required when you search by text.' },
};
