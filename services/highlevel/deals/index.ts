import type { Deals } from '../../../records/deal/capabilities.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { closed, created, stageChanged } from './feeds.js';
import { lostReasons, pipelines, stages } from './pipelines.js';
import { sample } from './record.js';
import { find, list } from './search.js';
import { update } from './update.js';

export const deals: Deals = {
  sample,
  created,
  stageChanged,
  closed,
  create,
  update,
  remove,
  find,
  list,
  pipelines,
  stages,
  lostReasons,
};
