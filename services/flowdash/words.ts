import type { Words } from '../../platform/words.js';

/** As the product's own pages say it. */
export const words: Words = {
  project: 'workflow',
  note: 'comment',
  notes: 'comments',
};
