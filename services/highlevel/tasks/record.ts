import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { endOfDue, readDue, today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { withoutMark } from '../../../platform/origin.js';
import { type Path, path } from '../../../platform/path.js';
import { join, text } from '../../../platform/values.js';
import type { Wire } from '../../../platform/wire.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Task, task } from '../../../records/task/record.js';
import { contactPath, idIn, mustBe } from '../paths.js';
import type { Names } from '../users.js';
import { type TaskRecord, taskAnswer, tasksAnswer } from './wire.js';

const NOBODY: Names = new Map();

export const sample = {
  id: 'mN4bV7cX2zL9kJ6hG3fD',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  title: 'Send the spring campaign brief',
  description: 'Two pages, with the new prices.',
  status: 'to_do',
  completed: false,
  due_at: '2026-03-09T17:00:00.000Z',
  assignee_id: 'sD5fG7hJ9kL2zX4cV6bN',
  assignee_name: 'Ada Lane',
  contact_id: 'Zk3Qw8rTy5UiOp1AsDfG',
  contact_name: 'Mia Brook',
} satisfies SampleOf<Task>;

const fill = filling(task, sample);

/** A row without `completed` may have a `status`. */
export const isCompleted = ({ completed, status }: TaskRecord): boolean =>
  completed ?? status === 'completed';

/** HighLevel task -> task, from its contact's routes (`names` has the assignee) and from rows of the search. */
export const toTask = (task: TaskRecord, names = NOBODY): Task => {
  const { assignedToUserDetails: user, contactDetails: contact } = task;
  return fill({
    id: task.id,
    created_at: task.dateAdded,
    updated_at: task.dateUpdated,
    title: text(task.title),
    description: withoutMark(text(task.body)),
    status: text(task.status) ?? (task.completed ? 'completed' : 'to_do'),
    completed: isCompleted(task),
    due_at: task.dueDate,
    assignee_id: text(task.assignedTo),
    assignee_name: join([user?.firstName, user?.lastName]) ?? names.get(task.assignedTo ?? '') ?? null,
    contact_id: text(task.contactId),
    contact_name: join([contact?.firstName, contact?.lastName]),
    more: task.more,
  });
};

export const tasksPath = (contactId: string): Path => path`${contactPath(contactId)}/tasks`;

/** Where a task lives. HighLevel finds one through its contact only. */
export interface TaskAddress {
  contactId: string;
  id: string;
  path: Path;
}

/** The address from a form: as `contact:task`, or as separate ids. Refuses a task without a contact. */
export const taskAddress = (taskId: string, contactId: string | undefined): TaskAddress => {
  const { contactId: own = contactId, taskId: id } = splitTaskId(taskId);
  if (!own) {
    throw invalidInput(
      'Fill in Contact, or enter Task as contact:task: HighLevel finds a task by its contact',
    );
  }
  return { contactId: own, id, path: path`${tasksPath(own)}/${idIn('Task', id)}` };
};

/** HighLevel requires a due date: the default is the end of today. In UTC without milliseconds, as documented. */
export const taskDue = (value: string | undefined, { meta: { timezone } }: Client): string => {
  const due = value ? readDue(value, timezone, 'Due Date') : { day: today(timezone) };
  return endOfDue(due, timezone).toISOString().replace('.000Z', 'Z');
};

/** A task under a contact's path belongs to that contact, whether it says so or not. */
export const withContact =
  (contactId: string) =>
  (task: TaskRecord): TaskRecord => ({ ...task, contactId: task.contactId ?? contactId });

/** `answer`: stricter before a change. */
export const readTask = async (
  client: Client,
  { contactId, id, path }: TaskAddress,
  answer: Wire<TaskRecord> = taskAnswer,
): Promise<TaskRecord> =>
  mustBe('task', { id, contactId }, withContact(contactId)(await client.get(path, answer)));

/** A contact's tasks. They have no dates of their own, so the latest due comes first. */
export const readTasks = async (client: Client, contactId: string): Promise<TaskRecord[]> => {
  const tasks = await client.get(tasksPath(contactId), tasksAnswer);
  return _.orderBy(tasks.map(withContact(contactId)), 'dueDate', 'desc');
};
