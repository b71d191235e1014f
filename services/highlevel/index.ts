import type { Service } from '../../records/service.js';
import { appointments, freeSlots } from './activities/index.js';
import { companies } from './companies/index.js';
import { connection } from './connection.js';
import { campaigns, workflows } from './contacts/automations.js';
import { contacts } from './contacts/index.js';
import { tagChoices as tags } from './contacts/tags.js';
import { context } from './context/index.js';
import { deals } from './deals/index.js';
import { timeZones } from './location.js';
import { notes } from './notes/index.js';
import { submissions } from './submissions/index.js';
import { tasks } from './tasks/index.js';
import * as users from './users.js';
import { webhooks } from './webhooks/index.js';
import { hints, words } from './words.js';

export const highlevel: Service = {
  key: 'highlevel',
  label: 'HighLevel',
  words,
  hints,
  connection,
  features: [
    'contacts',
    'tasks_by_contact',
    'describable',
    'title_needed',
    'editable_title',
    'editable_description',
    'assignees',
    'stays_assigned',
    'deletes_for_good',
    'notes',
    'notes_by_contact',
    'user_by_id',
    'named_users',
  ],
  contacts,
  context,
  companies,
  deals,
  appointments,
  freeSlots,
  submissions,
  tasks,
  notes,
  webhooks,
  users: {
    sample: users.sample,
    find: users.find,
    list: users.list,
  },
  choices: {
    tags,
    workflows,
    campaigns,
    timeZones,
  },
};
