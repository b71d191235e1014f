import type { Service } from '../../records/service.js';
import { connection } from './connection.js';
import { files } from './files/index.js';
import { folders } from './folders/index.js';
import { notes } from './notes/index.js';
import { ID } from './paths.js';
import { projects, sections } from './projects/index.js';
import { steps } from './steps/index.js';
import { reviews, tasks } from './tasks/index.js';
import { users } from './users.js';
import { reviewEvents } from './webhooks/index.js';
import { hints, words } from './words.js';

export const filestage: Service = {
  key: 'filestage',
  label: 'Filestage',
  words,
  hints,
  ids: ID,
  connection,
  features: [
    'projects',
    'reviewer_groups',
    'statuses',
    'external_id',
    'describable',
    'title_needed',
    'notes',
    'notes_on_tasks',
    'project_by_id',
    'folders',
  ],
  tasks,
  reviews,
  reviewEvents,
  notes,
  files,
  projects,
  sections,
  folders,
  steps,
  users,
};
