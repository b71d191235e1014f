import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { splitTaskId } from '../../platform/ids.js';
import type { AssignTaskInput, CompleteTaskInput, ReopenTaskInput, TaskIdInput } from '../inputs.js';
import type { Action } from '../service.js';
import type { UnlinkInput } from './action_changes.js';
import { assignForm, unlinkForm } from './action_form.js';
import { unlinked } from './action_unlink.js';
import { actionPath, readAction, toTask } from './actions.js';
import { userId } from './connection.js';
import type { ActionRecord, Single } from './types.js';
import { userNames } from './users.js';

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
  (await client.put<Single<{ action: ActionRecord }>>(`${actionPath(id)}/${name}`)).data.action;

/** Sends only these fields; without `partial` the API empties the others. */
export const put = async (
  client: Client,
  { id }: ActionRecord,
  body: Partial<ActionRecord>,
): Promise<ActionRecord> =>
  (
    await client.put<Single<{ action: ActionRecord }>>(actionPath(id), body, {
      query: { partial: true },
    })
  ).data.action;

export const complete: Action<CompleteTaskInput & UnlinkInput, Written<Task>> = {
  fields: () => unlinkForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      if (present.done) return undefined;
      await unlinked(client, present, input);
      return call(client, present, 'mark_as_done');
    }),
};

/** The action comes back with the status that it had. */
export const reopen: Action<ReopenTaskInput, Written<Task>> = {
  run: (client, { task_id }) =>
    change(client, task_id, async (present) =>
      present.done ? call(client, present, 'undo_completion') : undefined,
    ),
};

/** Without an assignee it goes to the API user: there is no unassigned action. */
export const assign: Action<AssignTaskInput, Written<Task>> = {
  fields: () => assignForm,
  run: (client, { task_id, assignee_id }) =>
    change(client, task_id, async (present) => {
      if (present.assignee_id === (assignee_id || userId(client.auth))) return undefined;
      return assignee_id ? put(client, present, { assignee_id }) : call(client, present, 'unassign');
    }),
};

export const remove: Action<TaskIdInput & UnlinkInput, Written<Task>> = {
  fields: () => unlinkForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      await unlinked(client, present, input);
      await client.delete(actionPath(present.id));
      return present;
    }),
};
