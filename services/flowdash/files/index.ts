import type { Analytics, Files } from '../../../records/file/capabilities.js';
import { attach } from './attach.js';
import { remove } from './delete.js';
import { exportAnalytics } from './export.js';
import { download, sample } from './record.js';
import { list } from './search.js';

export const files: Files = {
  sample,
  download,
  attach,
  remove,
  list,
};

export const analytics: Analytics = {
  export: exportAnalytics,
};
