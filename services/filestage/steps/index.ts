import type { Steps } from '../../../records/step/capabilities.js';
import { create } from './create.js';
import { created } from './feeds.js';
import { invite } from './invite.js';
import { sample } from './record.js';
import { find, list } from './search.js';

export const steps: Steps = {
  sample,
  created,
  create,
  invite,
  find,
  list,
};
