/** What a long form about a task is divided into. */
import { groups } from '../groups.js';

export const taskGroups = groups({
  key: 'task',
  label: '{Task}',
  fields: [
    'contact_id',
    'project_id',
    'step_id',
    'task_id',
    'external_id',
    'about_unique_id',
    'if_exists',
    'title',
    'predefined_action_id',
    'description',
    'due_date',
    'assignee_id',
    'status',
    'stage',
    'note',
    'file',
    'website_url',
  ],
});
