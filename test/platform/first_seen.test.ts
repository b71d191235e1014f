import { describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../platform/client.js';
import { recentEvents } from '../../platform/first_seen.js';
import { withClient } from '../support/client.js';
import { during } from '../support/feed.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Cache {
  get: Client['z']['cache']['get'];
  set: (key: string, value: unknown, seconds?: number) => Promise<boolean>;
}

/** The contents of Zapier's cache, how long each entry is kept, and what was asked for. */
const memory = () => {
  const kept = new Map<string, string>();
  const seconds = new Set<number | undefined>();
  const asked: string[] = [];
  const cache: Cache = {
    get: async (key) => {
      asked.push(key);
      return JSON.parse(kept.get(key) ?? 'null');
    },
    set: async (key, value, keptFor) => {
      kept.set(key, JSON.stringify(value));
      seconds.add(keptFor);
      return true;
    },
  };
  return { kept, seconds, asked, cache };
};

/** One Zap after another, at a time that tests choose. */
const running = async (
  work: (
    poll: (rows: string[], meta?: Partial<Client['meta']>, input?: object) => Promise<string[]>,
    at: (hours: number) => void,
    store: ReturnType<typeof memory>,
  ) => Promise<void>,
  dress: (cache: Cache) => Cache = (cache) => cache,
) => {
  const store = memory();
  const start = Date.now();
  const clock = jest.spyOn(Date, 'now');
  try {
    await withClient({}, async (client) => {
      Object.assign(client.z, { cache: dress(store.cache) });
      const poll = async (rows: string[], meta = {}, input: object = { project_id: 'a' }) => {
        const key = (row: string) => row;
        const toEvent = (row: string) => ({ event_id: row, name: row, more: { all: row } });
        const watched = { trigger: 'acme:new_task', input, key };
        const events = await recentEvents(during(client, meta), rows, watched, toEvent);
        expect(events.map(({ name, event_id }) => name === event_id)).not.toContain(false);
        return events.map((event) => event.event_id + ('more' in event && event.more ? '' : ' bare'));
      };
      await work(poll, (hours) => void clock.mockImplementation(() => start + hours * HOUR), store);
    });
  } finally {
    clock.mockRestore();
  }
};
const FILL = { isPopulatingDedupe: true };

describe('a list without times', () => {
  it('gives a day long what is first seen, with all its fields, and nothing after that', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a'], FILL);
      at(1);
      expect(await poll(['a', 'b'])).toEqual(['b']);
      at(25);
      expect(await poll(['a', 'b', 'c'])).toEqual(['b', 'c']);
      at(25.001);
      expect(await poll(['a', 'b', 'c'])).toEqual(['c']);
    }));

  it('gives none of what a Zap knows that was turned on where nothing was kept', () =>
    running(async (poll, at) => {
      at(0);
      expect(await poll(['a', 'b'], FILL)).toEqual(['a bare', 'b bare']);
      expect(await poll(['a', 'b'])).toEqual([]);
    }));

  it('gives it to each of several Zaps, and once more after an answer was lost', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a'], FILL);
      at(30);
      // One Zap's answer gets lost; the other Zap polls later.
      expect(await poll(['a', 'b'])).toEqual(['b']);
      expect(await poll(['a', 'b'])).toEqual(['b']);
      expect(await poll(['a', 'b'])).toEqual(['b']);
    }));

  it('keeps apart what other inputs find, and other zones', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a', 'b'], FILL);
      at(30);
      const filtered = { project_id: 'a', filter: 'x' };
      await poll(['a'], FILL, filtered);
      // It starts to match a filter long after it was first seen without one.
      expect(await poll(['a', 'b'], {}, filtered)).toEqual(['b']);
      expect(await poll(['a', 'b'], {}, { ...filtered, filter: 'y' })).toEqual(['a bare', 'b bare']);
      expect(await poll(['a', 'b'], { timezone: 'Asia/Tokyo' })).toEqual(['a bare', 'b bare']);
      expect(await poll(['a', 'b'])).toEqual([]);
      expect(await poll(['a', 'b'], {}, { filter: 'x', project_id: 'a' })).toEqual(['b']);
    }));

  it('gives all while a Zap is turned on, and forgets no time for that', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a'], FILL);
      at(30);
      expect(await poll(['a', 'b'], FILL)).toEqual(['a bare', 'b bare']);
      // The Zap that was there before has not seen it.
      expect(await poll(['a', 'b'])).toEqual(['b']);
      at(55);
      expect(await poll(['a', 'b'])).toEqual([]);
    }));

  it('forgets what is gone, unless more than half is gone at once', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a', 'b', 'c', 'd', 'e'], FILL);
      at(30);
      expect(await poll(['a', 'b'])).toEqual([]);
      expect(await poll(['a', 'b', 'c', 'd'])).toEqual([]);
      expect(await poll(['a', 'b'])).toEqual([]);
      expect(await poll(['a', 'b', 'c', 'd', 'e'])).toEqual(['c', 'd', 'e']);
    }));

  it('does not count what a sample shows', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      expect(await poll(['a'], { isLoadingSample: true })).toEqual(['a']);
      expect(kept.size).toBe(0);
    }));

  it.each([
    ['tells nothing', { get: async () => Promise.reject(new Error('down')) }],
    ['takes nothing', { set: async () => Promise.reject(new Error('full')) }],
  ])('gives everything, without `more`, where the cache %s', (_what, broken) =>
    running(
      async (poll, at) => {
        at(0);
        await poll(['a'], FILL);
        at(30);
        expect(await poll(['a', 'b'])).toEqual(['a bare', 'b bare']);
        expect(await poll(['a', 'b'])).toEqual(['a bare', 'b bare']);
      },
      (cache) => ({ ...cache, ...broken }),
    ),
  );

  it('takes what is odd in the cache for nothing', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      await poll(['a'], FILL);
      for (const key of kept.keys()) kept.set(key, '{"of":1,"saved":0,"seen":{"a":0}}');
      at(30);
      expect(await poll(['a'])).toEqual(['a bare']);
    }));
});

const many = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_each, i) => `task-${from + i}:Waiting for the “Client”`);

describe('what is kept', () => {
  it('is one entry for two days, with one time for all that is old', () =>
    running(async (poll, at, { kept, seconds }) => {
      at(0);
      await poll(['a'], FILL);
      at(1);
      await poll(['a', 'b']);
      at(24);
      await poll(['a', 'b', 'c']);
      const groups = () => [...kept.values()].map((text) => JSON.parse(text).seen);
      expect(groups()).toMatchObject([[{ keys: ['a'] }, { keys: ['b'] }, { keys: ['c'] }]]);
      at(26);
      await poll(['a', 'b', 'c']);
      expect(groups()).toMatchObject([[{ keys: ['a', 'b'] }, { keys: ['c'] }]]);
      expect([...seconds]).toEqual([2 * 24 * 3_600]);
      expect([...kept.keys()]).toEqual([
        expect.stringMatching(/^first_seen:1:acme:new_task:[0-9a-f]{32}:0$/),
      ]);
    }));

  it('is read to the number of entries that the first one tells, up to 200', () =>
    running(async (poll, at, { kept, asked }) => {
      at(0);
      await poll(['a'], FILL);
      const numbers = async (of: number) => {
        for (const [key, text] of kept) kept.set(key, JSON.stringify({ ...JSON.parse(text), of }));
        asked.length = 0;
        await poll(['a']);
        return asked.map((key) => Number(key.split(':').at(-1)));
      };
      expect(await numbers(1)).toEqual([0]);
      expect(await numbers(3)).toEqual([0, 1, 2]);
      expect(await numbers(1_000_000)).toEqual(Array.from({ length: 200 }, (_each, i) => i));
    }));
});

describe('what is kept of a large list', () => {
  it('is found again after it has grown', () =>
    running(async (poll, at) => {
      at(0);
      await poll(many(5_000), FILL);
      at(1);
      expect(await poll(many(12_000))).toEqual(many(7_000, 5_000));
      at(26);
      expect(await poll(many(12_000))).toEqual([]);
    }));

  it('is in entries of 100 KB at most, and is written again only where it changes', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      await poll(many(20_000), FILL);
      const sizes = [...kept.values()].map((text) => Buffer.byteLength(text));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(100_000);
      expect(sizes.length).toBeGreaterThan(5);
      at(30);
      expect(await poll(many(20_000))).toEqual([]);
      const before = new Map(kept);
      at(31);
      expect(await poll(many(20_001))).toEqual(many(1, 20_000));
      const written = [...kept].filter(([key, text]) => before.get(key) !== text);
      expect(written).toHaveLength(1);
      for (const text of kept.values()) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000);
    }));

  it('is kept alive by a Zap that sees nothing new', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      await poll(['a'], FILL);
      at(30);
      await poll(['a']);
      const [before] = kept.values();
      at(36);
      await poll(['a']);
      expect([...kept.values()]).toEqual([before]);
      at(36.001);
      await poll(['a']);
      expect([...kept.values()]).not.toEqual([before]);
    }));

  it('does not grow with what comes and goes', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      await poll(many(10_000), FILL);
      const count = kept.size;
      for (let round = 1; round <= 8; round += 1) {
        at(round * 30);
        const rows = many(10_000, round * 5_000);
        expect(await poll(rows)).toEqual(rows.slice(5_000));
      }
      // Repacking leaves chunks behind that nobody reads and that Zapier drops.
      const last: { of: number } = JSON.parse([...kept].find(([key]) => key.endsWith(':0'))?.[1] ?? '');
      expect(last.of).toBeLessThanOrEqual(2 * count + 1);
    }));

  it('outlives a list that is empty for once', () =>
    running(async (poll, at) => {
      at(0);
      await poll(['a', 'b', 'c'], FILL);
      at(30);
      expect(await poll([])).toEqual([]);
      expect(await poll(['a', 'b', 'c'])).toEqual([]);
    }));

  it('loses no event where two polls write at once, or one entry is gone', () =>
    running(async (poll, at, { kept }) => {
      at(0);
      await poll(many(10_000), FILL);
      at(30);
      await Promise.all([poll(many(10_002)), poll(many(10_001))]);
      expect(await poll(many(10_002))).toEqual(expect.arrayContaining(many(2, 10_000)));
      const [gone] = [...kept.keys()].filter((key) => key.endsWith(':1'));
      kept.delete(gone ?? '');
      const rows = await poll(many(10_002));
      expect(rows.length).toBeLessThan(5_000);
      expect(rows).toEqual(expect.arrayContaining(many(2, 10_000)));
      at(30 + DAY / HOUR + 1);
      expect(await poll(many(10_002))).toEqual([]);
    }));
});
