import type { Service } from '../service.js';
import * as appointments from './appointments.js';
import * as automations from './automations.js';
import { contacts as businessContacts, setBusiness } from './business_members.js';
import * as businessWrites from './business_writes.js';
import * as businesses from './businesses.js';
import { connection } from './connection.js';
import * as contactFeeds from './contact_feeds.js';
import * as contactSearch from './contact_search.js';
import { addTags, removeTags, tagChoices } from './contact_tags.js';
import { upsert } from './contact_upsert.js';
import * as contactWrites from './contact_writes.js';
import * as contacts from './contacts.js';
import { context } from './context.js';
import * as dealFeeds from './deal_feeds.js';
import * as dealSearch from './deal_search.js';
import * as dealWrites from './deal_writes.js';
import { addFollowers, removeFollowers } from './followers.js';
import { timeZones } from './location.js';
import * as noteSearch from './note_search.js';
import * as noteWrites from './note_writes.js';
import * as notes from './notes.js';
import * as taskChanges from './task_changes.js';
import { create as createTask } from './task_create.js';
import * as taskFeeds from './task_feeds.js';
import * as taskList from './task_list.js';
import * as taskSearch from './task_search.js';
import * as users from './users.js';
import { webhooks } from './webhooks.js';
import { words } from './words.js';

export const highlevel: Service = {
  key: 'highlevel',
  label: 'HighLevel',
  words,
  connection,
  contacts: {
    created: contactFeeds.created,
    updated: contactFeeds.updated,
    tagged: contactFeeds.tagged,
    create: contactWrites.create,
    update: contactWrites.update,
    upsert,
    delete: contactWrites.remove,
    addTags,
    removeTags,
    changeOwner: contactWrites.changeOwner,
    addFollowers,
    removeFollowers,
    setBusiness,
    addToWorkflow: automations.addToWorkflow,
    removeFromWorkflow: automations.removeFromWorkflow,
    addToCampaign: automations.addToCampaign,
    removeFromCampaign: automations.removeFromCampaign,
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
    statusChanged: taskFeeds.statusChanged,
    assigned: taskFeeds.assigned,
    due: taskFeeds.due,
    create: createTask,
    update: taskChanges.update,
    complete: taskChanges.complete,
    reopen: taskChanges.reopen,
    assign: taskChanges.assign,
    delete: taskChanges.remove,
    find: taskSearch.find,
    ofContact: taskSearch.ofContact,
    ...taskList,
  },
  notes: {
    perContact: true,
    created: notes.created,
    attach: noteWrites.attach,
    update: noteWrites.update,
    delete: noteWrites.remove,
    find: noteSearch.find,
    ofContact: noteSearch.ofContact,
    list: notes.list,
  },
  companies: {
    created: businesses.created,
    create: businessWrites.create,
    update: businessWrites.update,
    find: businesses.find,
    contacts: businessContacts,
    list: businesses.list,
  },
  deals: {
    created: dealFeeds.created,
    stageChanged: dealFeeds.stageChanged,
    closed: dealFeeds.closed,
    create: dealWrites.create,
    update: dealWrites.update,
    delete: dealWrites.remove,
    find: dealSearch.find,
    list: dealSearch.list,
    pipelines: dealSearch.pipelines,
    stages: dealSearch.stages,
    lostReasons: dealSearch.lostReasons,
  },
  appointments: { created: appointments.created, ofContact: appointments.ofContact },
  tags: { list: tagChoices },
  workflows: { list: automations.workflows },
  campaigns: { list: automations.campaigns },
  timeZones: { list: timeZones },
  webhooks,
  users: { byId: true, named: true, find: users.find, list: users.list },
};
