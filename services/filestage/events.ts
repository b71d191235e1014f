import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ReviewEvent } from '../../model/review_event.js';
import type { Client } from '../../platform/client.js';
import { Failure, refuse, unlessMissing } from '../../platform/failure.js';
import { property } from '../../platform/refusals.js';
import { list, text } from '../../platform/values.js';
import type { ReviewEventInput } from '../inputs.js';
import type { Choices, SubscribedWebhook } from '../service.js';
import { NOTHING, partsOf, reviewParts, toEvent } from './event_records.js';
import { path, readUnlogged } from './lists.js';
import { readProjects, toProject } from './projects.js';
import { groupsOf, readGroups } from './review_groups.js';
import type { WebhookRecord } from './types.js';
import { readEvents } from './undocumented_events.js';

/** The header that Filestage adds to what it sends: the only sign that a delivery is genuine. */
const HEADER = 'X-Handoff-Secret';
const SAMPLES = 3;

/** What Zapier keeps until it unsubscribes. */
interface Subscription {
  id: string;
  /** Another one for each subscription. */
  secret: string;
}

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Compares in a time that tells nothing of where the two differ. */
const isGenuine = (sent: string | undefined, secret: string | null): boolean =>
  sent !== undefined && secret !== null && timingSafeEqual(digest(sent), digest(secret));

const subscribe = async (
  client: Client,
  { events }: ReviewEventInput,
  webhookUrl: string,
): Promise<Subscription> => {
  const names = list(events);
  if (names.length === 0) throw refuse('Fill in Events');
  const secret = randomBytes(32).toString('hex');
  const { id } = await client.post<WebhookRecord>('/webhooks', {
    webhookUrl,
    events: names,
    headers: { [HEADER]: secret },
  });
  return { id, secret };
};

/** Without a delivery: the newest reviews of a project, or some projects, as an event would bring them. */
const recent = async (client: Client, { events, project_id }: ReviewEventInput): Promise<ReviewEvent[]> => {
  const name = list(events)[0] ?? null;
  const sample = (recordId: string, raw: unknown) => ({
    id: `sample:${recordId}`,
    name,
    at: null,
    recordId,
    raw,
  });
  if (!project_id) {
    return (await readProjects(client)).slice(0, SAMPLES).map((record) => {
      const { raw, ...project } = toProject(record);
      const parts = { ...NOTHING, record_type: 'project' as const, project, about: project };
      return toEvent(sample(record.id, raw), parts);
    });
  }
  const scope = { project_id };
  // Zapier asks for samples here, whether it says so or not.
  const sampling = { ...client, meta: { ...client.meta, isLoadingSample: true } };
  const rows = await readGroups(sampling, scope, await groupsOf(client, scope), {
    at: ({ created }) => text(created),
  });
  const samples: ReviewEvent[] = [];
  for (const row of rows.slice(0, SAMPLES)) {
    samples.push(toEvent(sample(row.id, row), await reviewParts(client, row)));
  }
  return samples;
};

export const events: SubscribedWebhook<ReviewEventInput, ReviewEvent, object> = {
  subscribe,
  unsubscribe: async (client, subscription) => {
    const id = text(property(subscription, 'id'));
    // Somebody may have taken it away in Filestage.
    if (id) await unlessMissing(client.delete(path('webhooks', id)));
  },
  receive: async (client, { project_id }, { body, headers }, subscription) => {
    if (!isGenuine(headers[HEADER.toLowerCase()], text(property(subscription, 'secret')))) {
      throw new Failure({
        kind: 'halted',
        message: 'This delivery is not from Filestage: it lacks the secret of this subscription',
      });
    }
    const rows: ReviewEvent[] = [];
    for (const told of readEvents(body)) {
      const parts = await partsOf(client, told);
      const projectId = parts.projectId ?? told.projectId;
      if (!project_id || projectId === null || projectId === project_id) rows.push(toEvent(told, parts));
    }
    return rows;
  },
  recent,
};

/** Names that webhooks of the team ask for already. Their headers can hold secrets of others. */
export const names: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const webhooks = await readUnlogged<WebhookRecord>(client, '/webhooks');
    const known = new Set(webhooks.flatMap(({ events: used }) => list(used ?? [])));
    return [...known].sort().map((name) => ({ id: name, name }));
  },
};
