import type { Projects } from '../../../records/project/capabilities.js';
import { find, list, sample, startDataSync } from './record.js';

export const projects: Projects = {
  sample,
  find,
  list,
  startDataSync,
};
