/** Reads a task, and changes it where it is not as wanted. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import { believed } from '../../../platform/wire.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import type { TaskRecord } from '../types.js';
import { namesFor } from '../users.js';
import { readTask, type TaskAddress, toTask } from './record.js';

/** What the changing calls take; what is not sent stays. */
type TaskBody = Partial<Pick<TaskRecord, 'title' | 'body' | 'dueDate' | 'assignedTo' | 'completed'>>;

/** Times are the same in any zone, and a task that does not say is open. */
const RULES = {
  dueDate: (wanted: unknown, present: unknown) => toMillis(String(wanted)) === toMillis(String(present)),
  completed: (wanted: unknown, present: unknown) => wanted === Boolean(present),
};

/** Sends what the task does not have yet, with one request to this end of its path. */
export const change = async (
  client: Client,
  address: TaskAddress,
  wanted: (present: TaskRecord) => TaskBody,
  end?: 'completed',
): Promise<Written<Task>> => {
  const present = await readTask(client, address);
  const all = wanted(present);
  const body = differing(all, present, RULES);
  const names = await namesFor(client, [all.assignedTo ?? present.assignedTo]);
  if (_.isEmpty(body)) return { ...toTask(present, names), changed: false };
  const { task } = await client.put(
    end ? path`${address.path}/${end}` : address.path,
    believed<{ task: TaskRecord }>(),
    body,
  );
  return { ...toTask({ contactId: address.contactId, ...task }, names), changed: true };
};
