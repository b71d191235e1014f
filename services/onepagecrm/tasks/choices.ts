/** The dropdowns of actions, each page in one request. */
import type { Client, Query } from '../../../platform/client.js';
import { ifAllowed } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { join, shorten, text } from '../../../platform/values.js';
import { object } from '../../../platform/wire.js';
import type { Choice, Choices } from '../../../records/capability.js';
import { userId } from '../connection.js';
import { toContact } from '../contacts/record.js';
import { contactRecord } from '../contacts/wire.js';
import { PAGE_SIZE } from '../lists.js';
import { streamPage } from '../stream.js';
import { whole } from '../wire.js';
import { actionPage } from './record.js';
import { type ActionRecord, actionRecord } from './wire.js';

const LABEL = 60;

const choice = (
  { id, text: title, date, done, done_at }: ActionRecord,
  contact: string | null = null,
): Choice => {
  const name = shorten(withoutMark(text(title)) ?? id, LABEL);
  return { id, name: join([name, done ? done_at : date, contact], ' · ') ?? id };
};

/** Actions themselves name no contact. */
const readActions = async (client: Client, query: Query): Promise<ActionRecord[]> =>
  (await actionPage(client, { order: 'desc', ...query })(client.meta.page + 1, PAGE_SIZE)).rows;

const OPEN: Query = { done: false, sort_by: 'created_at' };

/** A contact with all of its open actions. */
const inStream = object({
  contact: contactRecord,
  next_actions: whole(actionRecord),
  queued_actions: whole(actionRecord),
});

/** Contacts in the stream come with their open actions. */
const readStream = async (client: Client): Promise<Choice[]> => {
  const { rows } = await streamPage(client, {}, inStream)(client.meta.page + 1, PAGE_SIZE);
  return rows.flatMap(({ contact, next_actions, queued_actions }) =>
    [...next_actions, ...queued_actions].map((action) => choice(action, toContact(contact).name)),
  );
};

/** Open actions: one contact's, newest first, else the whole team's. Not every key may see the team's stream. */
export const list: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    if (contact_id) return (await readActions(client, { ...OPEN, contact_id })).map((row) => choice(row));
    return ifAllowed(readStream(client), async () =>
      (await readActions(client, OPEN)).map((row) => choice(row)),
    );
  },
};

/** Completed actions, last changed first. */
export const listCompleted: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const query = { done: true, sort_by: 'modified_at', contact_id: contact_id || undefined };
    return (await readActions(client, query)).map((row) => choice(row));
  },
};

/** Only the connected user's actions can be promoted. The API filters by only one of the two queued statuses at a time. */
export const listQueued: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const query = { ...OPEN, assignee_id: userId(client.auth), contact_id: contact_id || undefined };
    const rows = await readActions(client, query);
    return rows.filter(({ status }) => status?.startsWith('queued')).map((row) => choice(row));
  },
};
