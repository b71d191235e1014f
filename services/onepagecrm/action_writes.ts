import _ from 'lodash';
import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { dayFrom, today } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import type { Action, CreatedTask } from '../service.js';
import { type CreateActionInput, dueBody, textOf } from './action_body.js';
import { changesOf, type UpdateActionInput } from './action_changes.js';
import { createForm, updateForm } from './action_form.js';
import { findByTitle } from './action_search.js';
import { change, put } from './action_states.js';
import { unlinked } from './action_unlink.js';
import { toTask } from './actions.js';
import { userId } from './connection.js';
import { readTemplate, titleFrom } from './predefined_actions.js';
import type { ActionRecord, Single } from './types.js';
import { userNames } from './users.js';

/** Refuses what an action cannot hold, so that nothing of the form is lost unseen. */
const checkForm = (input: CreateActionInput): void => {
  const { contact_id, title, predefined_action_id, description, external_id } = input;
  if (!contact_id) throw refuse('Fill in Contact: an action of OnePageCRM belongs to a contact');
  if (!title.trim() && !predefined_action_id) throw refuse('Fill in Title, or choose a Predefined Action');
  if (description) {
    throw refuse('Leave Description empty: an action of OnePageCRM has a title only. Use Note for the rest');
  }
  if (external_id) {
    throw refuse(
      'Leave External ID empty: OnePageCRM keeps none with an action. Use Made From to link records',
    );
  }
};

/** The form with what the template gives for what it leaves empty. A status without a date stays without one. */
const withTemplate = async (client: Client, input: CreateActionInput): Promise<CreateActionInput> => {
  const { predefined_action_id, contact_id = '', title, due_date, status } = input;
  const needsTitle = !title.trim();
  const needsDate = !due_date && (!status || status === 'date' || status === 'queued_with_date');
  if (!predefined_action_id || !(needsTitle || needsDate)) return input;
  const template = await readTemplate(client, predefined_action_id);
  return {
    ...input,
    ...(needsTitle && { title: await titleFrom(client, template, contact_id) }),
    ...(needsDate && { due_date: dayFrom(today(client.meta.timezone), template.days ?? 0) }),
  };
};

export const create: Action<CreateActionInput, CreatedTask> = {
  fields: () => createForm,
  run: async (client, form) => {
    checkForm(form);
    const input = await withTemplate(client, form);
    const body = {
      contact_id: input.contact_id,
      // There is no unassigned action: without a choice it is the API user's.
      assignee_id: input.assignee_id || userId(client.auth),
      text: textOf(input),
      ...dueBody(input, client.meta.timezone),
    };
    // Before the write: nothing that can fail may stand between it and its result.
    const names = await userNames(client);
    // The search before this create ran outside its lock: another run may have made the action since.
    const [found] = client.meta.withSearch ? await findByTitle(client, input.title, input.contact_id) : [];
    if (found) return { ...toTask(found, names), changed: false, pending: null };
    const { data } = await client.post<Single<{ action: ActionRecord }>>('/actions', body);
    return { ...toTask(data.action, names), changed: true, pending: null };
  },
};

/** What the app behind an event owns of the action that mirrors it (OnePageCRM OpenAPI); the assignee is ours. */
const OWNED = ['text', 'date', 'exact_time', 'status'] as const;

export const update: Action<UpdateActionInput, Written<Task>> = {
  fields: () => updateForm,
  run: (client, input) =>
    change(client, input.task_id, async (present) => {
      const changes = changesOf(input, present, client.meta.timezone);
      if (_.isEmpty(changes)) return undefined;
      if (OWNED.some((key) => key in changes)) await unlinked(client, present, input);
      return put(client, present, changes);
    }),
};
