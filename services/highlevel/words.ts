import type { Words } from '../../platform/words.js';

/** As the product's own pages say it. */
export const words: Words = {
  company: 'business',
  deal: 'opportunity',
  deals: 'opportunities',
};
