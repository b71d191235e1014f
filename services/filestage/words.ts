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
  upload_file: { file: 'Fill in File or Website URL.' },
  find_note: { task_id: 'Required when you search by text.' },
};
