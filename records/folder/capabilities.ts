/** What a product can do with folders. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Folder } from './record.js';

export interface Folders {
  sample: SampleOf<Folder>;
  created?: Feed<InputOf<typeof forms.newFolder>, Event<Folder>>;
  create?: Write<InputOf<typeof forms.createFolder>, Written<Folder>>;
  find?: Lookup<InputOf<typeof forms.findFolder>, Folder>;
  list?: Choices;
}
