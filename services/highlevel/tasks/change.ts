/** Reads a task, and changes it if it is not as wanted. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import { readNames } from '../users.js';
import { readTask, type TaskAddress, toTask, withContact } from './record.js';
import { type TaskBody, type TaskRecord, taskAnswer, taskToChange } from './wire.js';

/** Equal times may be written in different zones; a task that does not say whether it is completed is open. */
const RULES = {
  dueDate: (wanted: unknown, present: unknown) => toMillis(String(wanted)) === toMillis(String(present)),
  completed: (wanted: unknown, present: unknown) => wanted === Boolean(present),
};

/** Sends what the task does not have yet, in one request to its path with this ending. */
export const change = async (
  client: Client,
  address: TaskAddress,
  wanted: (present: TaskRecord) => TaskBody,
  end?: 'completed',
): Promise<Written<Task>> => {
  const names = await readNames(client);
  const present = await readTask(client, address, taskToChange);
  const body = differing(wanted(present), present, RULES);
  if (_.isEmpty(body)) return { ...toTask(present, names), changed: false };
  const at = end ? path`${address.path}/${end}` : address.path;
  const task = await client.put(at, taskAnswer, body);
  return { ...toTask(withContact(address.contactId)(task), names), changed: true };
};
