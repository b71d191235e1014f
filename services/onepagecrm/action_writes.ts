import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import type { CompleteTaskInput } from '../inputs.js';
import type { Action, CreatedTask } from '../service.js';
import { type CreateActionInput, dueBody, STATUSES, textOf } from './action_body.js';
import { findByTitle } from './action_search.js';
import { actionPath, readAction, toTask } from './actions.js';
import { userId } from './connection.js';
import type { ActionRecord, Single } from './types.js';
import { userNames } from './users.js';

/** Refuses what an action cannot hold, so that nothing of the form is lost unseen. */
const checkForm = ({ contact_id, title, description, external_id }: CreateActionInput): void => {
  if (!contact_id) throw refuse('Fill in Contact: an action of OnePageCRM belongs to a contact');
  if (!title.trim()) throw refuse('Fill in Title');
  if (description) {
    throw refuse('Leave Description empty: an action of OnePageCRM has a title only. Use Note for the rest');
  }
  if (external_id) {
    throw refuse(
      'Leave External ID empty: OnePageCRM keeps none with an action. Use Made From to link records',
    );
  }
};

// Names are asked for before a write: nothing that can fail may stand between it and its result.

export const create: Action<CreateActionInput, CreatedTask> = {
  fields: () => [
    {
      key: 'status',
      label: 'Status',
      choices: STATUSES,
      helpText:
        'Without a choice: on the due date, or at the due time, or today when there is no due date. A second ASAP action makes the first one due today.',
    },
  ],
  run: async (client, input) => {
    checkForm(input);
    const body = {
      contact_id: input.contact_id,
      // There is no unassigned action: without a choice it is the API user's.
      assignee_id: input.assignee_id || userId(client.auth),
      text: textOf(input),
      ...dueBody(input, client.meta.timezone),
    };
    const names = await userNames(client);
    // The search before this create ran outside its lock: another run may have made the action since.
    const [found] = client.meta.withSearch ? await findByTitle(client, input.title, input.contact_id) : [];
    if (found) return { ...toTask(found, names), changed: false, pending: null };
    const { data } = await client.post<Single<{ action: ActionRecord }>>('/actions', body);
    return { ...toTask(data.action, names), changed: true, pending: null };
  },
};

export const complete: Action<CompleteTaskInput, Written<Task>> = {
  run: async (client, input) => {
    const { taskId } = splitTaskId(input.task_id);
    const present = await readAction(client, taskId);
    const names = await userNames(client);
    if (present.done) return { ...toTask(present, names), changed: false };
    if (present.externally_controlled) {
      throw refuse(
        'Another app controls this action, so OnePageCRM lets nobody complete it. Unlink it there, or in OnePageCRM',
      );
    }
    const { data } = await client.put<Single<{ action: ActionRecord }>>(`${actionPath(taskId)}/mark_as_done`);
    return { ...toTask(data.action, names), changed: true };
  },
};
