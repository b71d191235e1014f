/** Reads an action, and changes it if it is not as wanted. */

import type { Client } from '../../../platform/client.js';
import { splitTaskId } from '../../../platform/ids.js';
import { path } from '../../../platform/path.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import { actionPath } from '../paths.js';
import { userNames } from '../users.js';
import { one, readToChange, toTask } from './record.js';
import type { ActionBody, ActionRecord } from './wire.js';

/**
 * Reads an action and writes to it, unless `write` returns undefined because it is already as wanted. Names are requested first:
 * nothing may come between the read and the write, and nothing that can fail between the write and its result.
 */
export const change = async (
  client: Client,
  task_id: string,
  write: (present: ActionRecord) => Promise<ActionRecord | undefined>,
): Promise<Written<Task>> => {
  const names = await userNames(client);
  const present = await readToChange(client, splitTaskId(task_id).taskId);
  const written = await write(present);
  return { ...toTask(written ?? present, names), changed: written !== undefined };
};

/** One of the calls that change a single property of an action. */
export const call = (
  client: Client,
  { id }: ActionRecord,
  name: 'mark_as_done' | 'undo_completion' | 'unassign' | 'promote' | 'swap',
): Promise<ActionRecord> => client.put(path`${actionPath(id)}/${name}`, one);

/** Sends only these fields; without `partial` the API empties the others. */
export const put = (client: Client, { id }: ActionRecord, body: ActionBody): Promise<ActionRecord> =>
  client.put(actionPath(id), one, body, { query: { partial: true } });
