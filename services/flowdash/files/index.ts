import type { Analytics, Files } from '../../../records/file/capabilities.js';
import { exportAnalytics } from './export.js';
import { attach, download, list, remove, sample } from './record.js';

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
