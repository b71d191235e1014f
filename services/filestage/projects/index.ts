import type { Projects, Sections } from '../../../records/project/capabilities.js';
import { create } from './create.js';
import { archived, created } from './feeds.js';
import { sample } from './record.js';
import { find, list, templates } from './search.js';
import { createSection, listSections, sectionSample } from './sections.js';
import { archive, update } from './update.js';

export const projects: Projects = {
  sample,
  created,
  archived,
  create,
  update,
  archive,
  find,
  list,
  templates,
};

export const sections: Sections = {
  sample: sectionSample,
  create: createSection,
  list: listSections,
};
