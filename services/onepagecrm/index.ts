import type { Service } from '../service.js';
import * as actionSearch from './action_search.js';
import * as actionWrites from './action_writes.js';
import * as actions from './actions.js';
import { connection } from './connection.js';
import * as contactSearch from './contact_search.js';
import * as contactWrites from './contact_writes.js';
import * as contacts from './contacts.js';
import { context } from './context.js';
import * as notes from './notes.js';
import { leadSources, statuses } from './settings.js';
import * as users from './users.js';
import { words } from './words.js';

export const onepagecrm: Service = {
  key: 'onepagecrm',
  label: 'OnePageCRM',
  words,
  connection,
  contacts: {
    updatesCompanyName: true,
    created: contacts.created,
    updated: contacts.updated,
    create: contactWrites.create,
    update: contactWrites.update,
    find: contactSearch.find,
    context,
    list: contacts.list,
  },
  tasks: {
    created: actions.created,
    completed: actions.completed,
    create: actionWrites.create,
    complete: actionWrites.complete,
    find: actionSearch.find,
    list: actions.list,
  },
  notes: { created: notes.created, attach: notes.attach },
  users: { find: users.find, list: users.list },
  statuses: { list: statuses },
  leadSources: { list: leadSources },
};
