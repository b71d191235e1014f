import { chosenKey } from '../../../platform/choices.js';
import type { Client, Query } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { lookThrough, readAll } from '../../../platform/polling.js';
import { sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { findTask } from '../../../records/task/forms.js';
import { PAGE_SIZE } from '../lists.js';
import { contactPath, isForeign } from '../paths.js';
import { rangeOf } from '../some.js';
import { STATES, type StateInput, stateForm } from './form.js';
import { actionPage, namesFor, readAction, toTask } from './record.js';
import type { ActionRecord } from './wire.js';

/**
 * Open actions of a contact or of the account with exactly this title, in any letter case. The API cannot search for a text, so
 * actions are read newest first, page by page, up to the first that match.
 */
export const findByTitle = (
  client: Client,
  title: string,
  contactId: string | undefined,
): Promise<ActionRecord[]> => {
  const contact_id = contactId || undefined;
  const page = actionPage(client, { contact_id, done: false, sort_by: 'created_at', order: 'desc' });
  const wanted = (rows: ActionRecord[]) => rows.filter(({ text }) => sameText(withoutMark(text), title));
  return lookThrough(client, page, PAGE_SIZE, wanted, 'open actions');
};

const read = async (
  client: Client,
  { task_id, title, contact_id }: InputOf<typeof findTask>,
): Promise<ActionRecord[]> => {
  if (!task_id) return title?.trim() ? findByTitle(client, title, contact_id) : [];
  const { taskId } = splitTaskId(task_id);
  if (isForeign(taskId)) return [];
  const action = await unlessMissing(readAction(client, taskId));
  return action ? [action] : [];
};

/** By id, else by title among the open ones. */
export const find: Offer<Tasks['find']> = {
  find: async (client, input) => {
    const actions = await read(client, input);
    const names = await namesFor(client, actions);
    return actions.map((action) => toTask(action, names));
  },
};

/** The API's `done`: without it, both kinds come. */
const doneOf = (state: string | undefined): boolean | undefined => {
  return state ? chosenKey('State', state, STATES) === 'completed' : undefined;
};

export const ofContact: Offer<Tasks['ofContact'], StateInput> = {
  fields: stateForm,
  find: async (client, input) => {
    const range = rangeOf(client, input);
    const query: Query = { ...range.query, done: doneOf(input.state), sort_by: 'created_at', order: 'desc' };
    const page = actionPage(client, query, path`${contactPath(input.contact_id)}/actions`);
    const actions = ((await unlessMissing(readAll(page, PAGE_SIZE))) ?? []).filter(range.holds);
    const names = await namesFor(client, actions);
    return actions.map((action) => toTask(action, names));
  },
};
