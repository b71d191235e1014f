import type { TaskActions, TaskLinks, Tasks } from '../../../records/task/capabilities.js';
import { assign } from './assign.js';
import { assigned, due, statusChanged } from './change_feeds.js';
import { complete, reopen } from './complete.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { run, list as taskActionsList } from './executions.js';
import { completed, created } from './feeds.js';
import { link, targets, list as taskLinksList, unlink } from './links.js';
import { sample } from './record.js';
import { find, list, listCompleted } from './search.js';
import { update } from './update.js';
import { upsert } from './upsert.js';

export const tasks: Tasks = {
  sample,
  created,
  completed,
  statusChanged,
  assigned,
  due,
  create,
  upsert,
  update,
  complete,
  reopen,
  assign,
  remove,
  find,
  list,
  listCompleted,
};

export const taskActions: TaskActions = {
  run,
  list: taskActionsList,
};

export const taskLinks: TaskLinks = {
  link,
  unlink,
  list: taskLinksList,
  targets,
};
