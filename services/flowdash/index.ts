import type { Service } from '../service.js';
import * as checklist from './checklist.js';
import * as checklistWrites from './checklist_writes.js';
import { attach } from './comment_attach.js';
import * as comments from './comments.js';
import { connection } from './connection.js';
import * as executions from './executions.js';
import * as files from './files.js';
import * as links from './links.js';
import * as members from './members.js';
import * as taskChanges from './task_changes.js';
import * as taskCreate from './task_create.js';
import * as taskFeeds from './task_feeds.js';
import * as taskSearch from './task_search.js';
import * as taskStage from './task_stage.js';
import * as taskUpdate from './task_update.js';
import { webhooks } from './webhooks.js';
import { words } from './words.js';
import * as workflows from './workflows.js';
import { exportAnalytics, startDataSync } from './workspace_jobs.js';

export const flowdash: Service = {
  key: 'flowdash',
  label: 'Flowdash',
  words,
  connection,
  tasks: {
    keepsExternalId: true,
    describable: true,
    editable: true,
    created: taskFeeds.created,
    completed: taskFeeds.completed,
    statusChanged: taskChanges.statusChanged,
    assigned: taskChanges.assigned,
    due: taskChanges.due,
    create: taskCreate.create,
    upsert: taskCreate.upsert,
    update: taskUpdate.update,
    complete: taskStage.complete,
    reopen: taskStage.reopen,
    assign: taskUpdate.assign,
    delete: taskUpdate.delete,
    find: taskSearch.find,
    list: taskSearch.list,
    listCompleted: taskSearch.listCompleted,
  },
  notes: { onTasks: true, created: comments.created, attach, ofTask: comments.ofTask },
  files: {
    onTasks: true,
    download: files.download,
    attach: files.attach,
    delete: files.delete,
    list: files.list,
  },
  users: { perProject: true, byId: true, named: true, find: members.find, list: members.list },
  projects: { find: workflows.find, list: workflows.list },
  webhooks,
  stages: { list: workflows.stages },
  checklistItems: { ...checklistWrites, completed: checklist.completed, list: checklist.list },
  taskActions: executions,
  taskLinks: links,
  dataSyncs: { start: startDataSync },
  analytics: { export: exportAnalytics },
};
