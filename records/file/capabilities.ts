/** What a product can do with files. */

import type { Client, FileReference } from '../../platform/client.js';
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, NewEvent, Pending, Written } from '../results.js';
import type { AnalyticsExport } from './analytics_export.js';
import type * as forms from './forms.js';
import type { File } from './record.js';

export interface Files {
  sample: SampleOf<File>;
  /** Hands the content to Zapier when a later step needs it. `reference` is what the record's link was made with. */
  download?: (client: Client, reference: FileReference) => Promise<string>;
  created?: Feed<InputOf<typeof forms.newFile>, NewEvent<File>>;
  /** Does not fire for the first version of a file. */
  versionAdded?: Feed<InputOf<typeof forms.newFileVersion>, Event<File>>;
  attach?: Write<InputOf<typeof forms.attachFile>, Written<File>>;
  /** As a file of its own, or as a new version of one. */
  upload?: Write<InputOf<typeof forms.uploadFile>, UploadedFile>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteFile>, Written<File>>;
  find?: Lookup<InputOf<typeof forms.findFile>, File>;
  /** The files of one contact, company or record. */
  listed?: Lookup<InputOf<typeof forms.listFiles>, File>;
  list?: Choices;
  /** The versions of one file. */
  versions?: Choices;
  /** What was said and decided in reviews, as a file. */
  report?: Lookup<InputOf<typeof forms.getReviewReport>, File>;
}

/** A file just handed over. Its id is null if the service does not yet say which file it becomes. */
export type UploadedFile = Pending<Written<File>>;

export interface Analytics {
  export?: Write<InputOf<typeof forms.exportAnalytics>, AnalyticsExport>;
}
