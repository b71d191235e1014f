import type { Tasks } from '../../../records/task/capabilities.js';
import { assign } from './assign.js';
import { list, listCompleted, listQueued } from './choices.js';
import { complete, reopen } from './complete.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { assigned, completed, created, due, statusChanged } from './feeds.js';
import { listed } from './listed.js';
import { promote } from './promote.js';
import { sample } from './record.js';
import { restore } from './restore.js';
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
  promote,
  remove,
  restore,
  find,
  listed,
  ofContact,
  list,
  listCompleted,
  listQueued,
};
