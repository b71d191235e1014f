import _ from 'lodash';
import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark } from '../../platform/origin.js';
import { compact } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type {
  AssignTaskInput,
  CompleteTaskInput,
  ReopenTaskInput,
  TaskIdInput,
  UpdateTaskInput,
} from '../inputs.js';
import type { Action } from '../service.js';
import { readTask, type TaskAddress, taskAddress, taskDue, toTask } from './tasks.js';
import type { TaskRecord } from './types.js';
import { namesFor } from './users.js';

/** What the changing calls take; what is not sent stays. */
type TaskBody = Partial<Pick<TaskRecord, 'title' | 'body' | 'dueDate' | 'assignedTo' | 'completed'>>;

const isSame = (name: string, wanted: unknown, present: unknown): boolean =>
  name === 'dueDate'
    ? toMillis(String(wanted)) === toMillis(String(present))
    : (wanted || '') === (present || '');

/** Sends what the task does not have yet, with one request to this end of its path. */
const change = async (
  client: Client,
  address: TaskAddress,
  wanted: (present: TaskRecord) => TaskBody,
  end: '' | '/completed' = '',
): Promise<Written<Task>> => {
  const present = await readTask(client, address);
  const all = wanted(present);
  const body = _.pickBy(all, (value, name) => !isSame(name, value, Reflect.get(present, name)));
  const names = await namesFor(client, [all.assignedTo ?? present.assignedTo]);
  if (_.isEmpty(body)) return { ...toTask(present, names), changed: false };
  const { task } = await client.put<{ task: TaskRecord }>(`${address.path}${end}`, body);
  return { ...toTask({ contactId: address.contactId, ...task }, names), changed: true };
};

const CLEARABLE = { description: 'Description' };

export const update: Action<UpdateTaskInput, Written<Task>> = {
  fields: () => [clearField(CLEARABLE)],
  run: async (client, { task_id, contact_id, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, CLEARABLE);
    const dueDate = input.due_date ? taskDue(input.due_date, client) : undefined;
    return change(client, taskAddress(task_id, contact_id), (present) => {
      const origin = readMark(present.body) ?? undefined;
      return {
        ...(cleared.includes('description') && { body: markText(undefined, origin) ?? '' }),
        ...compact({
          title: input.title,
          body: input.description ? markText(input.description, origin) : undefined,
          dueDate,
          assignedTo: input.assignee_id,
        }),
      };
    });
  },
};

export const assign: Action<AssignTaskInput, Written<Task>> = {
  run: async (client, { task_id, contact_id, assignee_id }) => {
    if (!assignee_id) throw refuse('Fill in Assignee: HighLevel does not say how a task loses its assignee');
    return change(client, taskAddress(task_id, contact_id), () => ({ assignedTo: assignee_id }));
  },
};

export const complete: Action<CompleteTaskInput, Written<Task>> = {
  run: async (client, { task_id, contact_id }) =>
    change(client, taskAddress(task_id, contact_id), () => ({ completed: true }), '/completed'),
};

export const reopen: Action<ReopenTaskInput, Written<Task>> = {
  run: async (client, { task_id, contact_id }) =>
    change(client, taskAddress(task_id, contact_id), () => ({ completed: false }), '/completed'),
};

export const remove: Action<TaskIdInput, Written<Task>> = {
  run: async (client, { task_id, contact_id }) => {
    const address = taskAddress(task_id, contact_id);
    const present = await readTask(client, address);
    const names = await namesFor(client, [present.assignedTo]);
    await client.delete(address.path);
    return { ...toTask(present, names), changed: true };
  },
};
