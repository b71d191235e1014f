import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** The words of the product's own pages. */
export const words: Words = {
  task: 'action',
  tasks: 'actions',
};

/** Which of several fields an operation needs. */
export const hints: NonNullable<Service['hints']> = {
  create_contact: {
    last_name: 'Fill in Last Name or Company Name.',
    company_name: 'Fill in Last Name or Company Name.',
  },
  create_or_update_contact: {
    last_name: 'A new contact needs Last Name or Company Name.',
    company_name: 'A new contact needs Last Name or Company Name.',
  },
  create_task: { title: 'Fill in Title, or choose a Predefined Action.' },
  attach_file: { file: 'Fill in File or Link Instead of a File.' },
};
