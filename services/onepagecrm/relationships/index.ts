import type { Relationships } from '../../../records/relationship/capabilities.js';
import { sample } from './record.js';
import { relate, types } from './relate.js';
import { restore, unrelate } from './unrelate.js';

export const relationships: Relationships = {
  sample,
  relate,
  unrelate,
  restore,
  types,
};
