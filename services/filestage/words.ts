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
  completed: 'approved',
};

/** The team sets one of three statuses, so "complete" would promise the wrong thing. */
export const display: NonNullable<Service['display']> = {
  complete_task: {
    label: 'Set {Task} Status',
    description: 'Sets the status of {a task}. Does nothing when it already has that status.',
  },
};

/** Which of several fields an operation needs. */
export const hints: NonNullable<Service['hints']> = {
  upload_file: { file: 'Fill in File or Website URL.' },
  find_note: { task_id: 'Required when you search by text.' },
};
