import type { Words } from '../../platform/words.js';

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
