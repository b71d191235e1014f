import type { Folders } from '../../../records/folder/capabilities.js';
import { create } from './create.js';
import { created } from './feeds.js';
import { sample } from './record.js';
import { find, list } from './search.js';

export const folders: Folders = {
  sample,
  created,
  create,
  find,
  list,
};
