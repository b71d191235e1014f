import type { Files } from '../../../records/file/capabilities.js';
import { download } from '../downloads.js';
import { remove } from './delete.js';
import { created, versionAdded } from './feeds.js';
import { sample } from './record.js';
import { report } from './report.js';
import { find, list, versions } from './search.js';
import { upload } from './upload.js';

export const files: Files = {
  sample,
  created,
  versionAdded,
  upload,
  remove,
  find,
  list,
  versions,
  report,
  download,
};
