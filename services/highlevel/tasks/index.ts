import type { Tasks } from '../../../records/task/capabilities.js';
import { assign } from './assign.js';
import { assigned, completed, statusChanged } from './change_feeds.js';
import { complete, reopen } from './complete.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { created, due } from './feeds.js';
import { list, listCompleted } from './list.js';
import { sample } from './record.js';
import { find, ofContact } from './search.js';
import { update } from './update.js';

export const tasks: Tasks = {
  sample,
  created,
  completed,
  statusChanged,
  assigned,
  due,
  create,
  update,
  complete,
  reopen,
  assign,
  remove,
  find,
  ofContact,
  list,
  listCompleted,
};
