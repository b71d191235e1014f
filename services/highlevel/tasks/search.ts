import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { lookThrough } from '../../../platform/polling.js';
import { sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { Task } from '../../../records/task/record.js';
import { isForeign } from '../paths.js';
import { namesFor } from '../users.js';
import { readTask, readTasks, taskAddress, toTask } from './record.js';
import { PAGE_SIZE, taskPages } from './rows.js';
import type { TaskRecord } from './wire.js';

const byId = async (client: Client, taskId: string, contactId: string | undefined): Promise<Task[]> => {
  const given = splitTaskId(taskId);
  if (isForeign(given.taskId) || (given.contactId && isForeign(given.contactId))) return [];
  const task = await unlessMissing(readTask(client, taskAddress(taskId, contactId)));
  return task ? [toTask(task, await namesFor(client, [task.assignedTo]))] : [];
};

/** Open tasks with exactly this title, of a contact or of the location, newest first. */
export const findByTitle = async (
  client: Client,
  title: string,
  contactId: string | undefined,
): Promise<Task[]> => {
  const filter = { query: title, completed: false, ...(contactId && { contactId: [contactId] }) };
  const called = (rows: TaskRecord[]) => rows.filter((row) => !row.deleted && sameText(row.title, title));
  const same = await lookThrough(client, taskPages(client, filter), PAGE_SIZE, called, 'open tasks');
  return _.orderBy(same, 'dateAdded', 'desc').map((row) => toTask(row));
};

/** By id, else by exact title among the open tasks. */
export const find: Offer<Tasks['find']> = {
  find: async (client, { task_id, contact_id, title }) => {
    if (task_id) return byId(client, task_id, contact_id);
    if (!title) throw invalidInput('Fill in Task or Title: HighLevel has no External ID for tasks');
    return findByTitle(client, title, contact_id);
  },
};

export const ofContact: Offer<Tasks['ofContact']> = {
  find: async (client, { contact_id }) => {
    const tasks = (await unlessMissing(readTasks(client, contact_id))) ?? [];
    const names = await namesFor(
      client,
      tasks.map(({ assignedTo }) => assignedTo),
    );
    return tasks.map((task) => toTask(task, names));
  },
};
