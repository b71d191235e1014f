import _ from 'lodash';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { sameText } from '../../platform/values.js';
import type { ContactIdInput, FindTaskInput } from '../inputs.js';
import type { Lookup } from '../service.js';
import { searchTasks } from './task_rows.js';
import { readTask, taskAddress, tasksPath, toTask } from './tasks.js';
import type { TaskRecord } from './types.js';
import { namesFor } from './users.js';

const byId = async (client: Client, taskId: string, contactId: string | undefined): Promise<Task[]> => {
  const task = await unlessMissing(readTask(client, taskAddress(taskId, contactId)));
  return task ? [toTask(task, await namesFor(client, [task.assignedTo]))] : [];
};

/** Open tasks with exactly this title, of a contact or of the location, newest first. */
export const findByTitle = async (
  client: Client,
  title: string,
  contactId: string | undefined,
): Promise<Task[]> => {
  const rows = await searchTasks(client, {
    query: title,
    completed: false,
    ...(contactId && { contactId: [contactId] }),
  });
  const same = rows.filter((row) => sameText(row.title, title));
  return _.orderBy(same, 'dateAdded', 'desc').map((row) => toTask(row));
};

/** By id, else by exact title among the open tasks. */
export const find: Lookup<FindTaskInput, Task> = {
  find: async (client, { task_id, contact_id, title }) => {
    if (task_id) return byId(client, task_id, contact_id);
    if (!title) throw refuse('Fill in Task or Title: HighLevel keeps no External ID with a task');
    return findByTitle(client, title, contact_id);
  },
};

/** A contact's tasks: no dates of their own, so the latest due comes first. */
export const readTasks = async (client: Client, contactId: string): Promise<TaskRecord[]> => {
  const { tasks = [] } = await client.get<{ tasks?: TaskRecord[] }>(tasksPath(contactId));
  return _.orderBy(tasks, 'dueDate', 'desc').map((task) => ({ contactId, ...task }));
};

export const ofContact: Lookup<ContactIdInput, Task> = {
  find: async (client, { contact_id }) => {
    const tasks = (await unlessMissing(readTasks(client, contact_id))) ?? [];
    const names = await namesFor(
      client,
      tasks.map(({ assignedTo }) => assignedTo),
    );
    return tasks.map((task) => toTask(task, names));
  },
};
