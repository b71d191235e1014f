import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { endOfDue, readDue, today } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import { withoutMark } from '../../platform/origin.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, text } from '../../platform/values.js';
import { contactPath } from './contacts.js';
import type { TaskRecord, TaskRow } from './types.js';
import type { Names } from './users.js';

const NOBODY: Names = new Map();

/** HighLevel task -> task, from its contact's routes (`names` tell the assignee) and from rows of the search. */
export const toTask = (task: TaskRecord | TaskRow, names = NOBODY): Task => {
  const row = '_id' in task ? task : undefined;
  const { assignedToUserDetails: user, contactDetails: contact } = row ?? {};
  return {
    id: '_id' in task ? task._id : task.id,
    service: 'highlevel',
    url: null,
    created_at: text(row?.dateAdded),
    updated_at: text(row?.dateUpdated),
    title: text(task.title),
    description: withoutMark(text(task.body)),
    status: text(row?.status) ?? (task.completed ? 'completed' : 'to_do'),
    completed: task.completed ?? false,
    completed_at: null,
    due_at: text(task.dueDate),
    assignee_id: text(task.assignedTo),
    assignee_name: join([user?.firstName, user?.lastName]) ?? names.get(task.assignedTo ?? '') ?? null,
    contact_id: text(task.contactId),
    contact_name: join([contact?.firstName, contact?.lastName]),
    project_id: null,
    project_name: null,
    external_id: null,
    file_id: null,
    version_id: null,
    step_id: null,
    custom_fields: {},
    raw: withoutSecrets(task),
  };
};

export const tasksPath = (contactId: string): string => `${contactPath(contactId)}/tasks`;

/** Where a task lives. HighLevel finds one through its contact only. */
export interface TaskAddress {
  contactId: string;
  path: string;
}

/** The address that a form gave: as `contact:task`, or contact and task apart. Refuses a task without a contact. */
export const taskAddress = (taskId: string, contactId: string | undefined): TaskAddress => {
  const { contactId: own = contactId, taskId: id } = splitTaskId(taskId);
  if (!own) {
    throw refuse('Fill in Contact, or give Task as contact:task: HighLevel finds a task through its contact');
  }
  return { contactId: own, path: `${tasksPath(own)}/${encodeURIComponent(id)}` };
};

/** HighLevel demands a due date: the end of today without one. In UTC without milliseconds, as documented. */
export const taskDue = (value: string | undefined, { meta: { timezone } }: Client): string => {
  const due = value ? readDue(value, timezone, 'Due Date') : { day: today(timezone) };
  return endOfDue(due, timezone).toISOString().replace('.000Z', 'Z');
};

export const readTask = async (client: Client, { contactId, path }: TaskAddress): Promise<TaskRecord> => {
  const { task } = await client.get<{ task: TaskRecord }>(path);
  return { contactId, ...task };
};
