/** Guesses about the events that Filestage does not document, in one place. */
import { createHash } from 'node:crypto';
import { id, ignored, instant, list, map, NONE, type Of, type Wire } from '../../../platform/wire.js';

/*
 * What a webhook of Filestage sends is not documented. This looks for the shapes that such messages usually have, and
 * takes only ids from them: the records are read again. A message that fits no shape is passed on only in `more`.
 */

/** What an event may be about, the most specific first: a comment names its review, a review its file. */
const KINDS = ['comment', 'review', 'file', 'project', 'folder'] as const;
export type Kind = (typeof KINDS)[number];

/** A message, or a part of one: names with any values. */
export const part = map(ignored);
type Part = Of<typeof part>;

/** One event of a delivery: the parts that can be read. */
export interface Told {
  /** Its own id, or else a hash of what it says. */
  id: string;
  name: string | null;
  /** ISO 8601. */
  at: string | null;
  kind: Kind | null;
  recordId: string | null;
  /** The project, if the message names it. */
  projectId: string | null;
  /** As it came. */
  raw: Part;
}

/** What the wire reads under this key. */
const at = <T>(data: Part, key: string, wire: Wire<T>): T | undefined => {
  const read = wire.read(data[key]);
  return read === NONE ? undefined : read;
};

/** The first value that can be read. */
const first = (data: Part, keys: readonly string[], wire: Wire<string> = id): string | null => {
  for (const key of keys) {
    const read = at(data, key, wire);
    if (read !== undefined) return read;
  }
  return null;
};

const ENVELOPES = ['data', 'payload', 'object', 'resource'] as const;

const NAMES = {
  id: ['eventId', 'deliveryId'],
  name: ['event', 'eventType', 'event_type', 'type', 'eventName', 'topic'],
  at: ['createdTime', 'created', 'timestamp', 'time', 'createdAt', 'occurredAt'],
  list: ['events', 'deliveries', 'items'],
} as const;

/** A part that only one kind of record has, by kind; the first kind that fits counts. */
const MARKS: Record<Kind, string[]> = {
  comment: ['fileVersionId', 'createdTime', 'body'],
  review: ['versionId', 'stepId', 'decisions'],
  file: ['versions', 'externalId', 'sectionId'],
  project: ['isArchived', 'collaborators', 'folderId'],
  folder: ['parentId'],
};

/** The record inside: in an envelope, or under the name of its kind. */
const recordIn = (message: Part): { kind: Kind | null; record: Part } => {
  const enveloped = ENVELOPES.map((key) => at(message, key, part)).filter((found) => found !== undefined);
  for (const holder of [message, ...enveloped]) {
    for (const kind of KINDS) {
      const record = at(holder, kind, part);
      if (record) return { kind, record };
    }
  }
  return { kind: null, record: enveloped[0] ?? message };
};

const kindOf = (record: Part, isBare: boolean): Kind | null => {
  const marked = KINDS.find((kind) => {
    const marks = MARKS[kind].filter((key) => Object.hasOwn(record, key));
    // A message without an envelope has a time and ids of its own: a single mark proves nothing there.
    return isBare ? marks.length > 1 : marks.length > 0;
  });
  return marked ?? null;
};

const read = (message: Part): Told => {
  const { kind: named, record } = recordIn(message);
  const isBare = record === message;
  const kind = named ?? kindOf(record, isBare);
  const idOf = (each: Kind): string | null => first(record, [`${each}Id`]) ?? first(message, [`${each}Id`]);
  const pointed = KINDS.find((each) => idOf(each) !== null) ?? null;
  const own = kind ? first(record, ['id']) : null;
  const chosen = own === null ? pointed : kind;
  const content = createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 32);
  return {
    id: first(message, [...NAMES.id, ...(isBare ? [] : ['id'])]) ?? content,
    name: first(message, NAMES.name),
    at: first(message, NAMES.at, instant),
    kind: chosen,
    recordId: own ?? (chosen && idOf(chosen)),
    projectId: idOf('project'),
    raw: message,
  };
};

const parts = list(part);

/** The events of a delivery: one, or a list of them, bare or under a key. */
export const readEvents = (body: unknown): Told[] => {
  const bare = parts.read(body);
  if (bare !== NONE) return bare.map(read);
  const message = part.read(body);
  if (message === NONE) return [];
  const listed = NAMES.list.map((key) => at(message, key, parts)).find((found) => found !== undefined);
  return (listed ?? [message]).map(read);
};
