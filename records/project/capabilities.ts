/** What a product can do with projects. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Project, Section } from './record.js';

export interface Projects {
  sample: SampleOf<Project>;
  created?: Feed<InputOf<typeof forms.newProject>, Event<Project>>;
  archived?: Feed<InputOf<typeof forms.projectArchived>, Event<Project>>;
  create?: Write<InputOf<typeof forms.createProject>, Written<Project>>;
  update?: Write<InputOf<typeof forms.updateProject>, Written<Project>>;
  archive?: Write<InputOf<typeof forms.archiveProject>, Written<Project>>;
  find?: Lookup<InputOf<typeof forms.findProject>, Project>;
  list?: Choices;
  /** What a new one can be made from. */
  templates?: Choices;
  startDataSync?: Write<InputOf<typeof forms.startDataSync>, Written<Project>>;
}

export interface Sections {
  sample: SampleOf<Section>;
  create?: Write<InputOf<typeof forms.createSection>, Written<Section>>;
  list?: Choices;
}
