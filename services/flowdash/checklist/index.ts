import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { completed } from './feeds.js';
import { sample } from './record.js';
import { list } from './search.js';
import { update } from './update.js';

export const checklistItems: ChecklistItems = {
  sample,
  create,
  update,
  remove,
  completed,
  list,
};
