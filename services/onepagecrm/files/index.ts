import type { Files } from '../../../records/file/capabilities.js';
import { attach, sample } from './attach.js';

export const files: Files = {
  sample,
  attach,
};
