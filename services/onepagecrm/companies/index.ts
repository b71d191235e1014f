import type { Companies } from '../../../records/company/capabilities.js';
import { created } from './feeds.js';
import { list, sample } from './record.js';
import { find } from './search.js';
import { update } from './update.js';

export const companies: Companies = {
  sample,
  created,
  update,
  find,
  list,
};
