import type { Files } from '../../../records/file/capabilities.js';
import { attach } from './attach.js';
import { remove } from './delete.js';
import { download } from './download.js';
import { sample } from './record.js';
import { list, listed } from './search.js';

export const files: Files = {
  sample,
  attach,
  remove,
  download,
  listed,
  list,
};
