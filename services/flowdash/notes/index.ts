import type { Notes } from '../../../records/note/capabilities.js';
import { attach } from './attach.js';
import { created, ofTask, sample } from './record.js';

export const notes: Notes = {
  sample,
  created,
  attach,
  ofTask,
};
