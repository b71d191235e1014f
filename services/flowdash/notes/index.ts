import type { Notes } from '../../../records/note/capabilities.js';
import { attach } from './attach.js';
import { created } from './feeds.js';
import { sample } from './record.js';
import { ofTask } from './search.js';

export const notes: Notes = {
  sample,
  created,
  attach,
  ofTask,
};
