import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** As the product's own pages say it. */
export const words: Words = {
  project: 'workflow',
  note: 'comment',
  notes: 'comments',
};

/** Which of several fields an operation needs. */
export const hints: NonNullable<Service['hints']> = {
  assign_task: { assignee_id: 'Fill in Assignee, or choose Yes for Unassign.' },
  attach_file: { file: 'Fill in File or Contents as Base64.' },
};
