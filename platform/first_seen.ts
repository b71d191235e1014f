/**
 * For lists without times. Zapier's cache stores when each event was first seen, per connection, trigger and whole
 * input, and a poll returns only what was first seen within the last day: everything in a large account would be more
 * than Zapier takes.
 *
 * Losing an entry only makes answers longer: what the cache does not know counts as new, and Zapier fires an event once.
 * Several Zaps may share the entries, so every poll of a day returns a new event, and each of them gets it. When the first
 * of them is turned on, all existing rows count as old, so its first day is like any other. If the cache is lost and
 * another Zap with the same form is turned on before the first one polls, the first one misses what came in since its
 * last poll.
 */
import type { Client } from './client.js';
import { HORIZON } from './polling.js';
import { id, list, NONE, number, type Of, object, rows } from './wire.js';

/** Maximum bytes of one cache entry: Zapier's own limit is not documented. */
const CHUNK = 100_000;
/** Bytes for the numbers and names around the keys, with room to spare. */
const AROUND = 1_000;
/** Bytes for each group of keys: its time and its braces. */
const GROUP = 40;
/** Seconds that an entry is kept. A Zap that is off for longer is filled again when it is turned on. */
const KEPT = 2 * 24 * 3_600;
/** Milliseconds after which an entry is written again even if nothing changed. */
const REFRESH = HORIZON / 4;
/** Stands for every time past the horizon, so that old keys share one time. */
const LONG_AGO = 0;

/** `of`: how many chunks there are. `seen`: event ids by when they were first seen. */
const chunkWire = object({ of: number, saved: number, seen: rows(object({ at: number, keys: list(id) })) });
type Stored = Of<typeof chunkWire>;

/** One entry of the cache. A key stays in its chunk, so that only chunks that change are written. */
interface Chunk {
  saved: number;
  of: number;
  seen: Map<string, number>;
  changed: boolean;
}

export interface Watched<Row> {
  /** Product and trigger, e.g. `flowdash:new_task`. */
  trigger: string;
  /** The whole form: another input finds another list. */
  input: object;
  /** The row's `event_id`, one per row. */
  key: (row: Row) => string;
}

export interface Recent<Row> {
  rows: Row[];
  /** Whether all rows are returned, known or not: `more` would then make the answer too large. */
  isAll: boolean;
}

const bytesOf = (key: string): number => Buffer.byteLength(JSON.stringify(key)) + 1;

const sizeOf = ({ seen }: Chunk): number => {
  let size = AROUND + new Set(seen.values()).size * GROUP;
  for (const key of seen.keys()) size += bytesOf(key);
  return size;
};

/** Sorted, so that the same input is the same text. */
const inputText = (input: object): string =>
  JSON.stringify(Object.entries(input).sort(([left], [right]) => (left < right ? -1 : 1)));

/** The zone belongs to the input: it says when a day begins. */
const baseOf = (
  { z, auth, meta }: Client,
  { trigger, input }: Pick<Watched<unknown>, 'trigger' | 'input'>,
): string =>
  `first_seen:1:${trigger}:${z.hash('sha256', JSON.stringify([auth, meta.timezone, inputText(input)])).slice(0, 32)}`;

/** If two polls write at once, one of the two entries may be lost: its events then count as new again. */
const readChunk = async ({ z }: Client, key: string): Promise<Chunk | undefined> => {
  const stored = chunkWire.read(await z.cache.get(key).catch(() => null));
  if (stored === NONE) return undefined;
  const seen = new Map(
    stored.seen.flatMap(({ at, keys }) => keys.map((each): [string, number] => [each, at])),
  );
  return { saved: stored.saved, of: stored.of, seen, changed: false };
};

const MOST_CHUNKS = 200;

const readChunks = async (client: Client, base: string): Promise<Chunk[]> => {
  const first = await readChunk(client, `${base}:0`);
  if (!first) return [];
  const others = Array.from({ length: Math.min(first.of, MOST_CHUNKS) - 1 }, (_each, i) =>
    readChunk(client, `${base}:${i + 1}`),
  );
  const empty = (): Chunk => ({ saved: 0, of: first.of, seen: new Map(), changed: true });
  return [first, ...(await Promise.all(others)).map((chunk) => chunk ?? empty())];
};

const asStored = ({ seen }: Chunk, of: number, saved: number): Stored => {
  const groups = new Map<number, string[]>();
  for (const [key, at] of seen) {
    const group = groups.get(at);
    if (group) group.push(key);
    else groups.set(at, [key]);
  }
  return { of, saved, seen: [...groups].map(([at, keys]) => ({ at, keys })) };
};

/** If the cache fails, later answers are just longer. */
const save = async ({ z }: Client, base: string, chunks: Chunk[], now: number): Promise<void> => {
  await Promise.all(
    chunks.map(async (chunk, i) => {
      const isDue = chunk.changed || chunk.of !== chunks.length || now - chunk.saved > REFRESH;
      if (isDue)
        await z.cache.set(`${base}:${i}`, asStored(chunk, chunks.length, now), KEPT).catch(() => null);
    }),
  );
};

/** Forgets rows that are gone, and the exact age of old ones. A list that is suddenly short may be a mistake. */
const tidy = (chunks: Chunk[], keys: ReadonlySet<string>, now: number): void => {
  const known = chunks.reduce((count, { seen }) => count + seen.size, 0);
  const forgets = keys.size * 2 >= known;
  for (const chunk of chunks) {
    for (const [key, at] of chunk.seen) {
      if (forgets && !keys.has(key)) chunk.changed = chunk.seen.delete(key);
      else if (at !== LONG_AGO && at < now - HORIZON) {
        chunk.seen.set(key, LONG_AGO);
        chunk.changed = true;
      }
    }
  }
};

const add = (chunks: Chunk[], entries: Array<[key: string, at: number]>): void => {
  let last = chunks.at(-1);
  let size = last ? sizeOf(last) : 0;
  const times = new Set(last?.seen.values());
  for (const [key, at] of entries) {
    const bytes = bytesOf(key) + (times.has(at) ? 0 : GROUP);
    if (!last || size + bytes > CHUNK) {
      last = { saved: 0, of: 0, seen: new Map(), changed: true };
      size = AROUND + GROUP;
      times.clear();
      chunks.push(last);
    }
    last.seen.set(key, at);
    last.changed = true;
    times.add(at);
    size += bytes;
  }
};

/** Forgotten keys leave gaps: chunks that are less than half full on average are packed again. */
const packed = (chunks: Chunk[]): Chunk[] => {
  const size = chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
  if (chunks.length < 3 || size * 2 > chunks.length * CHUNK) return chunks;
  const anew: Chunk[] = [];
  add(
    anew,
    chunks.flatMap(({ seen }) => [...seen]),
  );
  return anew;
};

/**
 * The rows that may be new to a Zap: all of them while Zapier fills its dedupe table, otherwise those that were first
 * seen within the last day. Rows shown in a sample do not count as seen.
 */
export const recentlySeen = async <Row>(
  client: Client,
  all: Row[],
  watched: Watched<Row>,
): Promise<Recent<Row>> => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  if (isLoadingSample) return { rows: all, isAll: false };
  const now = Date.now();
  const base = baseOf(client, watched);
  const known = await readChunks(client, base);
  const isAll = known.length === 0;
  const keys = new Set(all.map(watched.key));
  tidy(known, keys, now);
  const chunks = packed(known);
  const seen = new Map<string, number>();
  for (const chunk of chunks)
    for (const [key, at] of chunk.seen) seen.set(key, Math.min(at, seen.get(key) ?? at));
  // A Zap that fills its table gets every row, and as long as nothing is kept, no other Zap is waiting for any.
  const first = isPopulatingDedupe && isAll ? LONG_AGO : now;
  add(
    chunks,
    [...keys].flatMap((key): Array<[string, number]> => (seen.has(key) ? [] : [[key, first]])),
  );
  await save(client, base, chunks, now);
  if (isPopulatingDedupe) return { rows: all, isAll: true };
  return { rows: all.filter((row) => (seen.get(watched.key(row)) ?? now) >= now - HORIZON), isAll };
};

/** The event, without `more` if all rows are returned: they would make the answer too large. */
export const slim = <Event extends { more?: unknown }>(event: Event, isAll: boolean): Event => {
  if (isAll) delete event.more;
  return event;
};

/** The events of those rows. Only these are made: the other rows of a large list need not become records. */
export const recentEvents = async <Row, Event extends { event_id: string; more?: unknown }>(
  client: Client,
  all: Row[],
  watched: Watched<Row>,
  toEvent: (row: Row) => Event,
): Promise<Event[]> => {
  const { rows: recent, isAll } = await recentlySeen(client, all, watched);
  return recent.map((row) => slim(toEvent(row), isAll));
};
