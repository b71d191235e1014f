import type { Client } from '../../../platform/client.js';
import { dayFrom, today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { userId } from '../connection.js';
import { userNames } from '../users.js';
import { type CreateInput, dueBody, type OwnCreateInput, textOf } from './body.js';
import { createForm } from './form.js';
import { readTemplate, titleFrom } from './predefined.js';
import { one, toTask } from './record.js';
import { findByTitle } from './search.js';

/** Refuses what an action cannot hold, so that nothing in the form is silently lost. */
const checkForm = (input: CreateInput): void => {
  const { contact_id, title, predefined_action_id, description, external_id } = input;
  if (!contact_id) throw invalidInput('Fill in Contact: an action in OnePageCRM belongs to a contact');
  if (!title?.trim() && !predefined_action_id)
    throw invalidInput('Fill in Title, or choose a Predefined Action');
  if (description) {
    throw invalidInput(
      'Leave Description blank: an action in OnePageCRM has only a title. Use Note for the rest',
    );
  }
  if (external_id) {
    throw invalidInput(
      'Leave External ID blank: OnePageCRM has none for actions. Use Made From to link records',
    );
  }
};

/** The form, with the template's values for what it leaves empty. A status without a date stays without one. */
const withTemplate = async (client: Client, input: CreateInput): Promise<CreateInput> => {
  const { predefined_action_id, contact_id = '', title, due_date, status } = input;
  const needsTitle = !title?.trim();
  const needsDate = !due_date && (!status || status === 'date' || status === 'queued_with_date');
  if (!predefined_action_id || !(needsTitle || needsDate)) return input;
  const template = await readTemplate(client, predefined_action_id);
  return {
    ...input,
    ...(needsTitle && { title: await titleFrom(client, template, contact_id) }),
    ...(needsDate && { due_date: dayFrom(today(client.meta.timezone), template.days ?? 0) }),
  };
};

export const create: Offer<Tasks['create'], OwnCreateInput> = {
  fields: createForm,
  run: async (client, form) => {
    checkForm(form);
    const input = await withTemplate(client, form);
    const body = {
      contact_id: input.contact_id,
      // There is no unassigned action: without a choice, it belongs to the API user.
      assignee_id: input.assignee_id || userId(client.auth),
      text: textOf(input),
      ...dueBody(input, client.meta.timezone),
    };
    // Before the write: nothing that can fail may come between it and its result.
    const names = await userNames(client);
    // The search before this create ran outside its lock: another run may have made the action since.
    const [found] = client.meta.withSearch
      ? await findByTitle(client, input.title ?? '', input.contact_id)
      : [];
    if (found) return { ...toTask(found, names), changed: false, pending: null };
    const made = await client.post(path`/actions`, one, body);
    return { ...toTask(made, names), changed: true, pending: null };
  },
};
