import type { Service } from '../service.js';
import { connection } from './connection.js';
import * as contactSearch from './contact_search.js';
import * as contactWrites from './contact_writes.js';
import * as contacts from './contacts.js';
import { context } from './context.js';
import * as notes from './notes.js';
import * as taskChanges from './task_changes.js';
import { create as createTask } from './task_create.js';
import * as taskFeeds from './task_feeds.js';
import * as taskSearch from './task_search.js';
import * as users from './users.js';
import { words } from './words.js';

export const highlevel: Service = {
  key: 'highlevel',
  label: 'HighLevel',
  words,
  connection,
  contacts: {
    created: contacts.created,
    updated: contacts.updated,
    create: contactWrites.create,
    update: contactWrites.update,
    find: contactSearch.find,
    context,
    list: contacts.list,
  },
  tasks: {
    describable: true,
    editable: true,
    throughContact: true,
    created: taskFeeds.created,
    completed: taskFeeds.completed,
    create: createTask,
    update: taskChanges.update,
    complete: taskChanges.complete,
    reopen: taskChanges.reopen,
    assign: taskChanges.assign,
    delete: taskChanges.remove,
    find: taskSearch.find,
    list: taskFeeds.list,
  },
  notes: { perContact: true, created: notes.created, attach: notes.attach },
  users: { find: users.find, list: users.list },
};
