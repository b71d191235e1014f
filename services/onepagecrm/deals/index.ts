import type { Deals } from '../../../records/deal/capabilities.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { closed, created, stageChanged } from './feeds.js';
import { items } from './items.js';
import { listed } from './listed.js';
import { pipelines, stages } from './pipelines.js';
import { list, sample } from './record.js';
import { find } from './search.js';
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
  listed,
  list,
  pipelines,
  stages,
  items,
};
