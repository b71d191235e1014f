import type { Service } from '../../records/service.js';
import { activities, calls, meetings } from './activities/index.js';
import { companies } from './companies/index.js';
import { connection } from './connection.js';
import { contacts } from './contacts/index.js';
import { context } from './context/index.js';
import { deals } from './deals/index.js';
import { files } from './files/index.js';
import { notes } from './notes/index.js';
import { ID } from './paths.js';
import { relationships } from './relationships/index.js';
import { leadSources, savedFilters, statuses, tags } from './settings.js';
import { tasks } from './tasks/index.js';
import { list as predefinedTasks } from './tasks/predefined.js';
import * as users from './users.js';
import { webhooks } from './webhooks/index.js';
import { hints, words } from './words.js';

export const onepagecrm: Service = {
  key: 'onepagecrm',
  label: 'OnePageCRM',
  words,
  hints,
  instead: {
    create_company:
      'A company of OnePageCRM comes with its first contact: use Create Contact and fill in Company Name.',
  },
  ids: ID,
  connection,
  features: [
    'contacts',
    'contacts_by_email',
    'renames_company',
    'saved_filters',
    'expected_close_date',
    'editable_title',
    'assignees',
    'restorable',
    'lists_by_time',
    'notes',
    'named_users',
  ],
  contacts,
  context,
  relationships,
  companies,
  deals,
  calls,
  meetings,
  activities,
  tasks,
  notes,
  files,
  webhooks,
  users: {
    sample: users.sample,
    find: users.find,
    list: users.list,
  },
  choices: {
    tags,
    savedFilters,
    statuses,
    leadSources,
    predefinedTasks,
  },
};
