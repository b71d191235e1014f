import type { Companies } from '../../../records/company/capabilities.js';
import { create } from './create.js';
import { created } from './feeds.js';
import { sample } from './record.js';
import { find, list } from './search.js';
import { update } from './update.js';

export const companies: Companies = {
  sample,
  created,
  create,
  update,
  find,
  list,
};
