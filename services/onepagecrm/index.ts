import type { Service } from '../service.js';
import * as actionFeeds from './action_feeds.js';
import { promote } from './action_promote.js';
import * as actionSearch from './action_search.js';
import * as actionStates from './action_states.js';
import * as actionWrites from './action_writes.js';
import * as actions from './actions.js';
import { results } from './call_results.js';
import * as calls from './calls.js';
import * as companies from './companies.js';
import { linkToCompany } from './company_links.js';
import * as companySearch from './company_search.js';
import * as companyUpdate from './company_update.js';
import { connection } from './connection.js';
import * as contactFeeds from './contact_feeds.js';
import * as contactMarks from './contact_marks.js';
import * as contactSearch from './contact_search.js';
import * as contactTags from './contact_tags.js';
import * as contactWrites from './contact_writes.js';
import * as contacts from './contacts.js';
import { context } from './context.js';
import * as dealFeeds from './deal_feeds.js';
import * as dealItems from './deal_items.js';
import * as dealSearch from './deal_search.js';
import * as dealWrites from './deal_writes.js';
import * as deals from './deals.js';
import * as files from './files.js';
import * as meetings from './meetings.js';
import * as noteSearch from './note_search.js';
import * as noteWrites from './note_writes.js';
import * as notes from './notes.js';
import * as pipelines from './pipelines.js';
import * as predefinedActions from './predefined_actions.js';
import * as relationships from './relationships.js';
import * as salesCycle from './sales_cycle.js';
import { leadSources, savedFilters, statuses, tags } from './settings.js';
import * as users from './users.js';
import { webhooks } from './webhooks.js';
import { words } from './words.js';

export const onepagecrm: Service = {
  key: 'onepagecrm',
  label: 'OnePageCRM',
  words,
  instead: {
    create_company:
      'A company of OnePageCRM comes with its first contact: use Create Contact and fill in Company Name.',
  },
  connection,
  contacts: {
    updatesCompanyName: true,
    created: contactFeeds.created,
    updated: contactFeeds.updated,
    tagged: contactFeeds.tagged,
    statusChanged: contactFeeds.statusChanged,
    create: contactWrites.create,
    update: contactWrites.update,
    upsert: contactWrites.upsert,
    delete: contactWrites.remove,
    addTags: contactTags.addTags,
    removeTags: contactTags.removeTags,
    changeStatus: contactMarks.changeStatus,
    changeOwner: contactMarks.changeOwner,
    star: contactMarks.star,
    closeSalesCycle: salesCycle.closeSalesCycle,
    reopenSalesCycle: salesCycle.reopenSalesCycle,
    linkToCompany,
    relate: relationships.relate,
    find: contactSearch.find,
    context,
    list: contacts.list,
  },
  tasks: {
    editable: true,
    templated: true,
    created: actionFeeds.created,
    completed: actionFeeds.completed,
    statusChanged: actionFeeds.statusChanged,
    assigned: actionFeeds.assigned,
    due: actionFeeds.due,
    create: actionWrites.create,
    update: actionWrites.update,
    complete: actionStates.complete,
    reopen: actionStates.reopen,
    assign: actionStates.assign,
    promote,
    delete: actionStates.remove,
    find: actionSearch.find,
    ofContact: actionSearch.ofContact,
    list: actions.list,
    listCompleted: actions.listCompleted,
  },
  notes: {
    created: notes.created,
    attach: noteWrites.attach,
    update: noteWrites.update,
    delete: noteWrites.remove,
    find: noteSearch.find,
    ofContact: noteSearch.ofContact,
    list: noteSearch.list,
  },
  calls: {
    created: calls.created,
    log: calls.log,
    update: calls.update,
    list: calls.list,
    results,
  },
  meetings: {
    created: meetings.created,
    log: meetings.log,
    update: meetings.update,
    list: meetings.list,
  },
  companies: {
    created: companies.created,
    update: companyUpdate.update,
    find: companySearch.find,
    contacts: companies.contacts,
    list: companies.list,
  },
  deals: {
    expectsCloseDate: true,
    created: dealFeeds.created,
    stageChanged: dealFeeds.stageChanged,
    closed: dealFeeds.closed,
    create: dealWrites.create,
    update: dealWrites.update,
    delete: dealWrites.remove,
    find: dealSearch.find,
    list: deals.list,
    pipelines: pipelines.pipelines,
    stages: pipelines.stages,
    items: dealItems.items,
  },
  files: { attach: files.attach },
  users: { named: true, find: users.find, list: users.list },
  predefinedTasks: { list: predefinedActions.list },
  relationshipTypes: { list: relationships.types },
  savedFilters: { list: savedFilters },
  statuses: { list: statuses },
  tags: { list: tags },
  webhooks,
  leadSources: { list: leadSources },
};
