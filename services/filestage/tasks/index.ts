import type { Reviews, Tasks } from '../../../records/task/capabilities.js';
import { due, statusChanged } from './change_feeds.js';
import { complete, reopen } from './complete.js';
import { create } from './create.js';
import { decide } from './decide.js';
import { completed, created } from './feeds.js';
import { sample } from './record.js';
import { find, list, listCompleted, listOpen } from './search.js';
import { start } from './start.js';
import { setDueDate, update } from './update.js';

export const tasks: Tasks = {
  sample,
  created,
  completed,
  statusChanged,
  due,
  create,
  update,
  complete,
  reopen,
  find,
  list,
  listOpen,
  listCompleted,
};

export const reviews: Reviews = {
  start,
  decide,
  setDueDate,
};
