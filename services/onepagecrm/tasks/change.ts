/** Reads an action, and changes it where it is not as wanted. */

import type { Client } from '../../../platform/client.js';
import { splitTaskId } from '../../../platform/ids.js';
import { path } from '../../../platform/path.js';
import { believed } from '../../../platform/wire.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import { actionPath } from '../paths.js';
import type { ActionRecord, Single } from '../types.js';
import { userNames } from '../users.js';
import { readAction, toTask } from './record.js';

/**
 * Reads an action and writes to it, unless `write` gives undefined: it is as wanted already. Names are asked for before
 * the write: nothing that can fail may stand between it and its result.
 */
export const change = async (
  client: Client,
  task_id: string,
  write: (present: ActionRecord) => Promise<ActionRecord | undefined>,
): Promise<Written<Task>> => {
  const present = await readAction(client, splitTaskId(task_id).taskId);
  const names = await userNames(client);
  const written = await write(present);
  return { ...toTask(written ?? present, names), changed: written !== undefined };
};

/** One of the calls that change a single thing of an action. */
export const call = async (
  client: Client,
  { id }: ActionRecord,
  name: 'mark_as_done' | 'undo_completion' | 'unassign' | 'promote' | 'swap',
): Promise<ActionRecord> =>
  (await client.put(path`${actionPath(id)}/${name}`, believed<Single<{ action: ActionRecord }>>())).data
    .action;

/** Sends only these fields; without `partial` the API empties the others. */
export const put = async (
  client: Client,
  { id }: ActionRecord,
  body: Partial<ActionRecord>,
): Promise<ActionRecord> =>
  (
    await client.put(actionPath(id), believed<Single<{ action: ActionRecord }>>(), body, {
      query: { partial: true },
    })
  ).data.action;
