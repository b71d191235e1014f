import type { Service } from '../../records/service.js';
import { checklistItems } from './checklist/index.js';
import { connection } from './connection.js';
import { analytics, files } from './files/index.js';
import { notes } from './notes/index.js';
import { projects } from './projects/index.js';
import { stages } from './projects/search.js';
import { taskActions, taskLinks, tasks } from './tasks/index.js';
import * as users from './users.js';
import { webhooks } from './webhooks/index.js';
import { hints, words } from './words.js';

export const flowdash: Service = {
  key: 'flowdash',
  label: 'Flowdash',
  words,
  hints,
  connection,
  features: [
    'projects',
    'tasks_by_project',
    'stages',
    'external_id',
    'describable',
    'title_needed',
    'editable_title',
    'editable_description',
    'assignees',
    'deletes_for_good',
    'notes',
    'notes_on_tasks',
    'files_on_tasks',
    'users_by_project',
    'user_by_id',
    'named_users',
  ],
  tasks,
  taskActions,
  taskLinks,
  checklistItems,
  notes,
  files,
  analytics,
  projects,
  webhooks,
  users: {
    sample: users.sample,
    find: users.find,
    list: users.list,
  },
  choices: {
    stages,
  },
};
