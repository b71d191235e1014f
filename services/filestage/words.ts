import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** As the product's own pages say it. */
export const words: Words = {
  task: 'review',
  tasks: 'reviews',
  note: 'comment',
  notes: 'comments',
  project: 'project',
  step: 'reviewer group',
  /** By the team's status: nobody decides in a reviewer's name by it. */
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
