import type { Service } from '../service.js';
import * as boardFeeds from './board_feeds.js';
import * as commentAttach from './comment_attach.js';
import * as commentFeed from './comment_feed.js';
import * as commentSearch from './comment_search.js';
import * as commentWrites from './comment_writes.js';
import { connection } from './connection.js';
import * as downloads from './downloads.js';
import * as events from './events.js';
import * as fileFeeds from './file_feeds.js';
import * as files from './files.js';
import * as folders from './folders.js';
import * as members from './members.js';
import * as projectWrites from './project_writes.js';
import * as projects from './projects.js';
import * as reports from './reports.js';
import * as reviewBegin from './review_begin.js';
import * as reviewChanges from './review_changes.js';
import * as reviewCreate from './review_create.js';
import * as reviewDecision from './review_decision.js';
import * as reviewFeeds from './review_feeds.js';
import * as reviewSearch from './review_search.js';
import * as reviewStatus from './review_status.js';
import * as reviewUpdate from './review_update.js';
import * as sections from './sections.js';
import * as stepWrites from './step_writes.js';
import * as steps from './steps.js';
import * as templates from './templates.js';
import * as uploadFile from './upload_file.js';
import { display, words } from './words.js';

export const filestage: Service = {
  key: 'filestage',
  label: 'Filestage',
  words,
  display,
  connection,
  tasks: {
    keepsExternalId: true,
    describable: true,
    created: reviewFeeds.created,
    completed: reviewFeeds.completed,
    statusChanged: reviewChanges.statusChanged,
    due: reviewChanges.due,
    create: reviewCreate.create,
    update: reviewUpdate.update,
    complete: reviewStatus.setStatus,
    reopen: reviewStatus.reopen,
    find: reviewSearch.find,
    list: reviewSearch.list,
  },
  reviews: {
    start: reviewBegin.start,
    decide: reviewDecision.decide,
    setDueDate: reviewUpdate.setDueDate,
    report: reports.find,
    events: events.events,
    eventNames: events.names,
  },
  notes: {
    onTasks: true,
    created: commentFeed.created,
    attach: commentAttach.attach,
    update: commentWrites.update,
    delete: commentWrites.delete,
    find: commentSearch.find,
    ofTask: commentSearch.ofTask,
    list: commentSearch.list,
  },
  users: { find: members.find, list: members.list },
  projects: {
    byId: true,
    created: boardFeeds.newProjects,
    archived: boardFeeds.archivedProjects,
    create: projectWrites.create,
    update: projectWrites.update,
    archive: projectWrites.archive,
    find: projects.find,
    list: projects.list,
    templates: templates.list,
  },
  folders: { created: boardFeeds.newFolders, create: folders.create, find: folders.find, list: folders.list },
  sections: { create: sections.create, list: sections.list },
  steps: {
    created: boardFeeds.newSteps,
    create: stepWrites.create,
    invite: stepWrites.invite,
    find: steps.find,
    list: steps.list,
  },
  files: {
    download: downloads.download,
    created: fileFeeds.created,
    versionAdded: fileFeeds.versionAdded,
    upload: uploadFile.upload,
    delete: files.delete,
    find: files.find,
    list: files.list,
    versions: files.versions,
  },
};
