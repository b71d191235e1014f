import { defineFields, type Field } from '../operation.js';
import type { Service } from '../services/service.js';

/** Services whose tasks live in a workflow or project. */
const hasProjects = (service: Service) => service.projects;

/** The workflow or project that an operation is about. Other fields follow from it. */
export const projectId = {
  key: 'project_id',
  label: '{Project}',
  helpText: 'Where the {tasks} live.',
  dynamic: 'project_list.id.name',
  search: 'find_project.id',
  altersDynamicFields: true,
  offered: hasProjects,
  needed: hasProjects,
} as const satisfies Field;

/** The same where the task is named as well. Reviews are known by their own id: there it only narrows the choice. */
export const projectOfTask = {
  ...projectId,
  needed: (service) => service.projects && !service.steps,
} as const satisfies Field;

/** The reviewer group whose reviews an operation is about. */
export const stepId = {
  key: 'step_id',
  label: '{Step}',
  dynamic: 'step_list.id.name',
  search: 'find_reviewer_group.id',
  dependsOn: ['project_id'],
  offered: (service) => service.steps,
} as const satisfies Field;

export const stage = {
  key: 'stage',
  label: '{Stage}',
  dynamic: 'stage_list.id.name',
  dependsOn: ['project_id'],
  offered: (service) => service.stages,
} as const satisfies Field;

/** The contact that a CRM's task belongs to. */
export const taskContactId = {
  key: 'contact_id',
  label: '{Contact}',
  dynamic: 'contact_list.id.name',
  search: 'find_contact.id',
  offered: (service) => service.contacts,
  needed: (service) => service.contacts,
} as const satisfies Field;

/** The same where the task is named as well, and may be given together with it. */
export const taskContactOfTask = {
  ...taskContactId,
  helpText: 'Leave it empty when the {task} is given as contact:task.',
  offered: (service) => service.tasks?.throughContact,
  needed: () => false,
} as const satisfies Field;

export const taskId = {
  key: 'task_id',
  label: '{Task}',
  dynamic: 'task_list.id.name',
  search: 'find_task.id',
} as const satisfies Field;

export const requiredTaskId = { ...taskId, required: true } as const satisfies Field;

export const assigneeId = {
  key: 'assignee_id',
  label: 'Assignee',
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
  offered: (service) => service.users?.list && !service.steps,
} as const satisfies Field;

/** Text of a note that goes along with another write. */
export const note = {
  key: 'note',
  label: '{Note}',
  type: 'text',
  helpText:
    'Added in the same step. If it cannot be added, the step still succeeds and says why under Note Error.',
  offered: (service) => service.notes?.attach,
} as const satisfies Field;

export const externalId = {
  key: 'external_id',
  label: 'External ID',
  helpText:
    'The ID of the record that this one stands for, so that a later step can find it again. For {a task} that is linked to a CRM it may hold both IDs, as contact:task.',
  offered: (service) => service.tasks?.keepsExternalId,
} as const satisfies Field;

/** Where tasks are looked for. */
export const taskScope = defineFields([{ ...taskContactId, needed: () => false }, projectOfTask, stepId]);
