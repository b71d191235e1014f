import { defineFields } from '../operation.js';
import { projectId, projectOfTask, requiredTaskId } from './task.js';

/** A task, and the tasks of another workflow that it is or shall be linked to. */
export const linkFields = defineFields([
  projectOfTask,
  requiredTaskId,
  {
    key: 'link_name',
    label: 'Link',
    required: true,
    dynamic: 'task_link_list.id.name',
    dependsOn: ['project_id'],
    helpText: 'What the link to the other {project} is called, as seen from this {task}.',
  },
  {
    key: 'linked_project_id',
    label: 'Linked Workflow',
    required: true,
    dynamic: 'project_list.id.name',
    search: projectId.search,
    helpText: 'The {project} at the other end of the link.',
  },
  {
    key: 'linked_task_ids',
    label: 'Linked Tasks',
    required: true,
    list: true,
    dynamic: 'linked_task_list.id.name',
    dependsOn: ['linked_project_id'],
    helpText: 'They must be there already.',
  },
]);
