import type { Service } from '../service.js';
import * as comments from './comments.js';
import { connection } from './connection.js';
import * as members from './members.js';
import { complete } from './task_complete.js';
import { create } from './task_create.js';
import * as taskFeeds from './task_feeds.js';
import * as taskSearch from './task_search.js';
import { words } from './words.js';
import * as workflows from './workflows.js';

export const flowdash: Service = {
  key: 'flowdash',
  label: 'Flowdash',
  words,
  connection,
  tasks: {
    keepsExternalId: true,
    describable: true,
    created: taskFeeds.created,
    completed: taskFeeds.completed,
    create,
    complete,
    find: taskSearch.find,
    list: taskSearch.list,
  },
  notes: { onTasks: true, created: comments.created, attach: comments.attach },
  users: { perProject: true, find: members.find, list: members.list },
  projects: { find: workflows.find, list: workflows.list },
  stages: { list: workflows.stages },
};
