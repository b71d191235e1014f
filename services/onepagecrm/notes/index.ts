import type { Notes } from '../../../records/note/capabilities.js';
import { attach } from './attach.js';
import { remove } from './delete.js';
import { created } from './feeds.js';
import { listed } from './listed.js';
import { sample } from './record.js';
import { find, list, ofContact } from './search.js';
import { update } from './update.js';

export const notes: Notes = {
  sample,
  created,
  attach,
  update,
  remove,
  find,
  listed,
  ofContact,
  list,
};
