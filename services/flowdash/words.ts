import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** Words as the product's own pages use them. */
export const words: Words = {
  project: 'workflow',
  note: 'comment',
  notes: 'comments',
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
  assign_task: { assignee_id: 'Fill in Assignee, or choose Yes for Unassign.' },
  attach_file: { file: 'Fill in File or Contents as Base64.' },
};
