/** Guesses about the events that Filestage does not document, in one place. */
import { createHash } from 'node:crypto';
import { property } from '../../../platform/error_answers.js';
import { text } from '../../../platform/values.js';

/*
 * What a webhook of Filestage sends is documented nowhere. This reads it out of the shapes that such messages usually
 * have, and takes no more than ids from it: the records are read afresh. What fits none comes through in `more` only.
 */

/** What an event may be about, the most particular first: a comment names its review, a review its file. */
const KINDS = ['comment', 'review', 'file', 'project', 'folder'] as const;
export type Kind = (typeof KINDS)[number];

/** One event of a delivery, as far as it can be read. */
export interface Told {
  /** Its own id, else a hash of what it says. */
  id: string;
  name: string | null;
  /** ISO 8601. */
  at: string | null;
  kind: Kind | null;
  recordId: string | null;
  /** The project, where the message names it. */
  projectId: string | null;
  /** As it came. */
  raw: unknown;
}

const first = (data: unknown, keys: string[]): string | null => {
  for (const key of keys) {
    const value = text(property(data, key));
    if (value !== null) return value;
  }
  return null;
};

/** A part that only one kind of record has, by kind; the first kind that fits counts. */
const MARKS: Record<Kind, string[]> = {
  comment: ['fileVersionId', 'createdTime', 'body'],
  review: ['versionId', 'stepId', 'decisions'],
  file: ['versions', 'externalId', 'sectionId'],
  project: ['isArchived', 'collaborators', 'folderId'],
  folder: ['parentId'],
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const has = (data: unknown, key: string): boolean => isObject(data) && key in data;

/** The record inside: in an envelope, or under the name of its kind. */
const recordIn = (message: unknown): { kind: Kind | null; record: unknown } => {
  for (const holder of [
    message,
    ...['data', 'payload', 'object', 'resource'].map((key) => property(message, key)),
  ]) {
    for (const kind of KINDS) {
      const inner = property(holder, kind);
      if (isObject(inner)) return { kind, record: inner };
    }
  }
  const envelope = ['data', 'payload', 'object', 'resource'].find((key) => isObject(property(message, key)));
  return { kind: null, record: envelope ? property(message, envelope) : message };
};

const kindOf = (record: unknown, isBare: boolean): Kind | null => {
  const marked = KINDS.find((kind) => {
    const marks = MARKS[kind].filter((key) => has(record, key));
    // A message without an envelope has a time and ids of its own: one mark alone says nothing there.
    return isBare ? marks.length > 1 : marks.length > 0;
  });
  return marked ?? null;
};

const read = (message: unknown): Told => {
  const { kind: named, record } = recordIn(message);
  const isBare = record === message;
  const kind = named ?? kindOf(record, isBare);
  const pointed = KINDS.find((each) => first(record, [`${each}Id`]) ?? first(message, [`${each}Id`]));
  const own = kind ? text(property(record, 'id')) : null;
  const chosen = own !== null ? kind : (pointed ?? null);
  const content = createHash('sha256')
    .update(JSON.stringify(message) ?? '')
    .digest('hex')
    .slice(0, 32);
  return {
    id: first(message, ['eventId', 'deliveryId', ...(isBare ? [] : ['id'])]) ?? content,
    name: first(message, ['event', 'eventType', 'event_type', 'type', 'eventName', 'topic']),
    at: first(message, ['createdTime', 'created', 'timestamp', 'time', 'createdAt', 'occurredAt']),
    kind: chosen,
    recordId: own ?? (chosen && (first(record, [`${chosen}Id`]) ?? first(message, [`${chosen}Id`]))),
    projectId: first(record, ['projectId']) ?? first(message, ['projectId']),
    raw: message,
  };
};

/** The events of a delivery: one, or a list of them, bare or under a key. */
export const readEvents = (body: unknown): Told[] => {
  if (Array.isArray(body)) return body.map(read);
  const listed = ['events', 'deliveries', 'items'].map((key) => property(body, key)).find(Array.isArray);
  if (listed) return listed.map(read);
  return isObject(body) ? [read(body)] : [];
};
