import type { Projects } from '../../../records/project/capabilities.js';
import { startDataSync } from './data_sync.js';
import { sample } from './record.js';
import { find, list } from './search.js';

export const projects: Projects = {
  sample,
  find,
  list,
  startDataSync,
};
