/** Subscribes to a team's events, and takes what is delivered. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure, invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { list } from '../../../platform/values.js';
import { id, maybe, NONE, type Of, object } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import type { ReviewEvents } from '../../../records/event/capabilities.js';
import type { ReviewEvent } from '../../../records/event/review_event.js';
import { readList } from '../lists.js';
import * as wire from '../wire.js';
import { partsOf, toEvent } from './record.js';
import { readEvents } from './undocumented_events.js';

/** The header that Filestage adds to what it sends: the only sign that a delivery is genuine. */
const HEADER = 'X-Handoff-Secret';

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** The time that this comparison takes does not reveal where the two differ. */
const isGenuine = (sent: string | undefined, secret: string | null): boolean =>
  sent !== undefined && secret !== null && timingSafeEqual(digest(sent), digest(secret));

/** Returns what Zapier keeps until it unsubscribes; each subscription has a secret of its own. */
export const subscribe: ReviewEvents['subscribe'] = async (client, { events }, webhookUrl) => {
  const names = list(events);
  if (names.length === 0) throw invalidInput('Fill in Events');
  const secret = randomBytes(32).toString('hex');
  const { id } = await client.post(path`/webhooks`, wire.webhook, {
    webhookUrl,
    events: names,
    headers: { [HEADER]: secret },
  });
  return { id, secret };
};

const kept = object({ id: maybe(id), secret: maybe(id) });

/** What Zapier kept for a subscription. */
const readKept = (subscription: unknown): Of<typeof kept> => {
  const read = kept.read(subscription);
  return read === NONE ? { id: null, secret: null } : read;
};

export const unsubscribe: ReviewEvents['unsubscribe'] = async (client, subscription) => {
  const { id } = readKept(subscription);
  // Someone may have removed it in Filestage.
  if (id) await unlessMissing(client.delete(path`/webhooks/${id}`));
};

export const receive: ReviewEvents['receive'] = async (
  client,
  { project_id },
  { body, headers },
  subscription,
) => {
  if (!isGenuine(headers[HEADER.toLowerCase()], readKept(subscription).secret)) {
    throw new Failure({
      kind: 'halted',
      message: 'This event is not from Filestage: it does not have the secret of this subscription',
    });
  }
  const rows: ReviewEvent[] = [];
  for (const told of readEvents(body)) {
    const parts = await partsOf(client, told);
    const projectId = parts.projectId ?? told.projectId;
    if (!project_id || projectId === null || projectId === project_id) rows.push(toEvent(told, parts));
  }
  return rows;
};

/** Event names that the team's webhooks already use. Their headers can hold other apps' secrets. */
export const names: Choices = {
  list: async (client) => {
    const webhooks = await readList(client, path`/webhooks`, wire.webhook);
    const known = new Set(webhooks.flatMap(({ events: used }) => list(used ?? [])));
    return [...known].sort().map((name) => ({ id: name, name }));
  },
};
