import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../platform/client.js';
import { Failure } from '../../platform/failure.js';
import {
  type Cursor,
  HORIZON,
  isEdited,
  isRecent,
  lookThrough,
  orOthers,
  readAll,
  readNewest,
  type Source,
  sampleAnyway,
  WINDOW,
  withoutOwn,
} from '../../platform/polling.js';
import { withClient } from '../support/client.js';
import { Feed, HOUR, type Item, items } from '../support/feed.js';

/** One poll: the ids returned, the pages requested, the lines logged. */
const poll = (feed: Feed, changes: Partial<Source<Item>> = {}, meta: Partial<Client['meta']> = {}) =>
  withClient({ meta }, async (client, logged) => {
    const rows = await readNewest(client, feed.source(changes));
    return { ids: rows.map(({ id }) => Number(id)), pages: feed.asked.length, logged };
  });

const MINUTE = 60_000;
/** Pages of a feed, up to the request from which on the service asks to slow down. */
const throttledFrom = (feed: Feed, request: number, kind: 'throttled' | 'fault' = 'throttled') => ({
  page: async (cursor: Cursor, size: number) => {
    if (feed.asked.length + 1 >= request)
      throw new Failure(kind === 'fault' ? { kind } : { kind, seconds: 9 });
    return feed.page(cursor, size);
  },
});
const old = (item: Item): Item => ({ ...item, id: `-${item.id}` });
const upTo = (count: number) => Array.from({ length: count }, (_each, i) => i + 1);

afterEach(() => {
  jest.restoreAllMocks();
});

/** Stops the clock; returns the time so many milliseconds ago. */
const stopped = () => {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  return (ago: number) => new Date(now - ago).toISOString();
};

describe('a poll', () => {
  it('asks for one page when nothing happened lately, whatever the size of the account', async () => {
    const feed = new Feed(items(5_000, { age: 4 }), 100);
    expect(await poll(feed)).toEqual({ ids: upTo(20), pages: 1, logged: [] });
    expect(feed.asked).toEqual([{ cursor: undefined, size: 100 }]);
  });

  it('reads on until the window of three hours is covered', async () => {
    const feed = new Feed(items(100, { age: 0.01, step: 0.5 }), 2);
    expect(await poll(feed)).toMatchObject({ ids: upTo(8), pages: 4 });
    expect(feed.asked.map(({ cursor }) => cursor)).toEqual([undefined, 2, 4, 6]);
  });

  it('leaves out what is older than a day: it may only have moved up', async () => {
    const old = items(3, { age: 23, step: 0.9 });
    expect(await poll(new Feed(old, 100))).toMatchObject({ ids: [1, 2] });
    expect(await poll(new Feed(old, 100), {}, { isPopulatingDedupe: true })).toMatchObject({
      ids: [1, 2, 3],
    });
  });

  const ends: Array<[what: string, feed: Feed, pages: number]> = [
    ['at an empty list', new Feed([], 100, false), 1],
    ['at an empty page', new Feed(items(4, { step: 0.01 }), 2, false), 3],
    ['at the last page, where the service names it', new Feed(items(4, { step: 0.01 }), 2), 2],
  ];
  it.each(ends)('ends %s', async (_what, feed, pages) => {
    expect(await poll(feed)).toMatchObject({ pages, logged: [] });
  });

  it('ends where two pages repeat what is known, and gives each record once', async () => {
    const feed = new Feed(items(2, { step: 0.01 }), 2);
    const page = async () => ({ ...feed.page(undefined, 2), next: 1 });
    expect(await poll(feed, { page })).toEqual({ ids: [1, 2], pages: 3, logged: [] });
  });

  it('goes on past one page that new records pushed down as a whole', async () => {
    const rows = items(6, { step: 0.01 });
    const feed = new Feed([...rows.slice(0, 2), ...rows], 2);
    expect(await poll(feed)).toMatchObject({ ids: upTo(6), pages: 4 });
  });

  it('goes on past a page of which a part is known', async () => {
    const rows = items(6, { step: 0.01 });
    const feed = new Feed([...rows.slice(0, 3), ...rows.slice(2)], 3);
    expect(await poll(feed)).toMatchObject({ ids: upTo(6), pages: 3 });
  });

  it('is not misled by a page shorter than asked for', async () => {
    const feed = new Feed(items(6, { step: 0.01 }), 2);
    expect(await poll(feed, { pageSize: 100, page: async (cursor) => feed.page(cursor, 2) })).toMatchObject({
      ids: upTo(6),
      pages: 3,
    });
  });

  it('gives records that do not say when, and reads on past them', async () => {
    const unknown = [null, 'soon'].map((at, i) => ({ id: `1${i + 1}`, at }));
    const feed = new Feed(
      [...items(1), ...unknown, ...items(3).map(({ id, at }) => ({ id: `2${id}`, at }))],
      3,
    );
    expect(await poll(feed)).toMatchObject({
      ids: [1, 11, 12, 21, 22, 23],
      pages: 2,
      logged: ['Took 2 records whose time cannot be read for new ones.'],
    });
  });

  it('fails where no record of a page says when, rather than to take all for new', async () => {
    const feed = new Feed([...items(2), ...items(2).map(({ id }) => ({ id: `1${id}`, at: null }))], 2);
    await expect(poll(feed)).rejects.toMatchObject({
      problem: { kind: 'unavailable', reason: 'sent an answer that cannot be read' },
    });
  });

  it('leaves out what does not fire, but counts it for the window', async () => {
    const feed = new Feed(items(4, { age: 1.5 }), 2);
    expect(await poll(feed, { keep: ({ id }) => id !== '1' })).toMatchObject({ ids: [2, 3, 4], pages: 2 });
  });

  it('fails as a whole when one page does', async () => {
    const feed = new Feed(items(6, { step: 0.01 }), 2);
    const page = async (cursor: Cursor) => {
      if (cursor === 4) throw new Error('down');
      return feed.page(cursor, 2);
    };
    await expect(poll(feed, { page })).rejects.toThrow('down');
  });

  it('reads larger pages after a small first one, up to as many records', async () => {
    const feed = new Feed(items(100, { step: 0.001 }), 2);
    expect(await poll(feed, { laterSize: 10 })).toEqual({
      ids: upTo(42),
      pages: 5,
      logged: ['Stopped reading after 5 pages and 42 records: older ones are left out.'],
    });
    expect(feed.asked.map(({ size }) => size)).toEqual([2, 10, 10, 10, 10]);
  });

  it('stops at 20 pages, and says so', async () => {
    expect(await poll(new Feed(items(100, { step: 0.001 }), 2))).toEqual({
      ids: upTo(40),
      pages: 20,
      logged: ['Stopped reading after 20 pages and 40 records: older ones are left out.'],
    });
  });

  it('reads as many records where the service gives fewer at once than it is asked for', async () => {
    const feed = new Feed(items(2_100, { step: 0.001 }), 50);
    const page = async (cursor: Cursor) => feed.page(cursor, 50);
    expect(await poll(feed, { pageSize: 100, page })).toMatchObject({
      pages: 40,
      logged: ['Stopped reading after 40 pages and 2000 records: older ones are left out.'],
    });
  });

  it('stops at 100 pages, however few records they hold', async () => {
    const feed = new Feed(items(2_100, { step: 0.001 }), 5);
    const page = async (cursor: Cursor) => feed.page(cursor, 5);
    expect(await poll(feed, { pageSize: 100, page })).toMatchObject({
      pages: 100,
      logged: ['Stopped reading after 100 pages and 500 records: older ones are left out.'],
    });
  });

  it('says nothing of 2,000 records in the window: they are all there', async () => {
    const rows = [...items(1_999, { step: 0.0015 }), ...items(3, { age: 4 }).map(old)];
    expect(await poll(new Feed(rows, 100))).toMatchObject({ ids: upTo(2_000).with(1_999, -1), logged: [] });
  });

  it('covers the window by a clock that runs five minutes behind', async () => {
    const late = 3 * HOUR + 4 * MINUTE;
    const rows = [
      ...items(2, { age: late / HOUR, step: 0 }),
      ...items(2, { age: late / HOUR, step: 0 }).map(old),
    ];
    expect(await poll(new Feed(rows, 2))).toMatchObject({ ids: [1, 2, -1, -2], pages: 2 });
  });

  it('reads on at the very end of the window, and no further', async () => {
    const ago = stopped();
    const reach = WINDOW + 5 * MINUTE;
    const feed = new Feed(
      [reach, reach + 1, reach + 2].map((age) => ({ id: `${age - reach}`, at: ago(age) })),
      1,
    );
    expect(await poll(feed)).toMatchObject({ ids: [0, 1], pages: 2 });
    expect(WINDOW).toBe(3 * HOUR);
  });

  it.each([
    [undefined, 24 * HOUR],
    [48 * HOUR, 48 * HOUR],
  ])('gives what is as old as its horizon (%j), and nothing older', async (horizon, most) => {
    const ago = stopped();
    const rows = [most, most + 1].map((age) => ({ id: `${age - most}`, at: ago(age) }));
    const changes = horizon === undefined ? {} : { horizon };
    expect(await poll(new Feed(rows, 100), changes)).toMatchObject({ ids: [0] });
  });

  it('reads a list without times to its end, and gives all of it that fires', async () => {
    const feed = new Feed(items(5, { age: 1_000 }), 2);
    expect(await poll(feed, { at: null, keep: ({ id }) => id !== '2' })).toEqual({
      ids: [1, 3, 4, 5],
      pages: 3,
      logged: [],
    });
  });

  it('fails where the service is asked too often', async () => {
    const feed = new Feed(items(6, { step: 0.01 }), 2);
    await expect(poll(feed, throttledFrom(feed, 2))).rejects.toMatchObject({
      problem: { kind: 'throttled' },
    });
  });

  it('goes back for what moved up, even if the page that it read is old', async () => {
    const rows = [...items(4, { step: 0.01 }), ...items(2, { age: 5 }).map(old)];
    const feed = new Feed(rows, 2);
    const page = async (cursor: Cursor) => {
      if (feed.asked.length === 1) feed.rows.splice(0, 2);
      return { ...feed.page(cursor, 2), total: feed.rows.length };
    };
    expect(await poll(feed, { page })).toMatchObject({ ids: [1, 2, -1, -2, 3, 4] });
  });

  it('goes back where records moved up while it read, and finds those that it would have skipped', async () => {
    const feed = new Feed(items(6, { step: 0.01 }), 2);
    const page = async (cursor: Cursor) => {
      // Two of the first page are deleted before the second is read.
      if (feed.asked.length === 1) feed.rows.splice(0, 2);
      return { ...feed.page(cursor, 2), total: feed.rows.length };
    };
    expect(await poll(feed, { page })).toMatchObject({ ids: [1, 2, 5, 6, 3, 4] });
    expect(feed.asked.map(({ cursor }) => cursor)).toEqual([undefined, 2, undefined, 2]);
  });

  it('does not go back for ever where the count falls at every request', async () => {
    const feed = new Feed(items(10, { step: 0.01 }), 2);
    const page = async (cursor: Cursor) => ({ ...feed.page(cursor, 2), total: 1_000 - feed.asked.length });
    const { ids, pages } = await poll(feed, { page });
    expect(ids).toEqual(upTo(10));
    expect(pages).toBeLessThanOrEqual(16);
  });

  it('leaves what happened in the moment that is not over to the next poll, where times are coarse', async () => {
    const now = Math.floor(Date.now() / 1_000) * 1_000;
    const rows = [0, 1_000, 2_000].map((age, i) => ({
      id: `${i + 1}`,
      at: new Date(now - age).toISOString(),
    }));
    const feed = new Feed(rows, 100);
    const page = async (cursor: Cursor) => ({ ...feed.page(cursor, 100), time: now });
    expect(await poll(feed, { page, resolution: 1_000 })).toMatchObject({ ids: [2, 3] });
    expect(await poll(feed, { page })).toMatchObject({ ids: [1, 2, 3] });
    expect(await poll(feed, { resolution: 1_000 })).toMatchObject({ ids: [1, 2, 3] });
  });

  it.each([
    [false, 6_999, 2],
    [false, 7_000, 4],
    [true, 1_999, 2],
    [true, 2_000, 4],
  ])(
    'has one time for all the lists of a run (a fill: %s, with %d milliseconds left: %d records)',
    async (isPopulatingDedupe, left, count) => {
      const feed = new Feed(items(4, { step: 0.001 }), 2);
      const logged = await withClient({ meta: { isPopulatingDedupe } }, async (client, lines) => {
        const late = { ...client, timeLeft: () => left };
        expect(await readNewest(late, feed.source())).toHaveLength(count);
        return lines;
      });
      const line = 'Stopped reading after 1 pages and 2 records: older ones are left out.';
      expect(logged).toEqual(count === 2 ? [line] : []);
    },
  );

  it('stops when 20 seconds are over, and says so', async () => {
    const feed = new Feed(items(100, { step: 0.001 }), 2);
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    const page = async (cursor: Cursor) => {
      now += 8_000;
      return feed.page(cursor, 2);
    };
    expect(await poll(feed, { page })).toEqual({
      ids: upTo(6),
      pages: 3,
      logged: ['Stopped reading after 3 pages and 6 records: older ones are left out.'],
    });
  });
});

describe('the fill of the dedupe table', () => {
  const fill = (feed: Feed, change: boolean) => poll(feed, { change }, { isPopulatingDedupe: true });

  it('covers a day', async () => {
    expect(await fill(new Feed(items(500), 10), false)).toMatchObject({ ids: upTo(30), pages: 3 });
  });

  it('is content with a day where the service is then asked too often', async () => {
    const ago = stopped();
    const rows = [1, HORIZON, HORIZON + 1, HORIZON + 2].map((age, i) => ({ id: `${i + 1}`, at: ago(age) }));
    const filled = (size: number, request: number, kind?: 'fault', changes: Partial<Source<Item>> = {}) => {
      const feed = new Feed(rows, size);
      return poll(
        feed,
        { change: true, ...throttledFrom(feed, request, kind), ...changes },
        { isPopulatingDedupe: true },
      );
    };
    expect(await filled(1, 4)).toEqual({
      ids: [1, 2, 3],
      pages: 3,
      logged: ['Stopped reading after 3 pages and 3 records: older ones are left out.'],
    });
    // A day is not covered yet.
    await expect(filled(1, 1)).rejects.toThrow('throttled');
    await expect(filled(1, 3)).rejects.toThrow('throttled');
    await expect(filled(1, 4, 'fault')).rejects.toThrow('fault');
    await expect(filled(1, 4, undefined, { at: null })).rejects.toThrow('throttled');
    await expect(filled(1, 4, undefined, { horizon: 2 * HORIZON })).rejects.toThrow('throttled');
  });

  it('gives what is older than a day, too, and covers another horizon', async () => {
    const feed = new Feed(items(500), 10);
    expect(await poll(feed, { horizon: 48 * HOUR }, { isPopulatingDedupe: true })).toMatchObject({
      ids: upTo(50),
      pages: 5,
    });
  });

  it('reads to the end where a change fires, not a time', async () => {
    expect(await fill(new Feed(items(500), 10), true)).toMatchObject({ ids: upTo(500), pages: 50 });
  });

  it('stops at as many records as 100 first pages hold', async () => {
    const feed = new Feed(items(300, { step: 0.01 }), 1);
    expect(await poll(feed, { laterSize: 99 }, { isPopulatingDedupe: true })).toMatchObject({
      ids: upTo(100),
      pages: 2,
    });
  });

  it('stops at 100 pages, and says so', async () => {
    expect(await fill(new Feed(items(500), 2), true)).toMatchObject({
      ids: upTo(200),
      pages: 100,
      logged: ['Stopped reading after 100 pages and 200 records: older ones are left out.'],
    });
  });
});

describe('a sample', () => {
  const sample = (feed: Feed, changes: Partial<Source<Item>> = {}) =>
    poll(feed, changes, { isLoadingSample: true });

  it('is three records by one small request, however old', async () => {
    const feed = new Feed(items(500, { age: 1_000 }), 100);
    expect(await sample(feed)).toMatchObject({ ids: [1, 2, 3], pages: 1 });
    expect(feed.asked).toEqual([{ cursor: undefined, size: 3 }]);
  });

  it('is never empty when there are records, even if none would fire', async () => {
    const feed = new Feed(items(500), 100);
    expect(await sample(feed, { keep: () => false })).toMatchObject({ ids: [1, 2, 3], pages: 1 });
  });

  it('looks through a whole page for records that fire', async () => {
    const feed = new Feed(items(500), 100);
    expect(await sample(feed, { keep: ({ id }) => id === '70' })).toMatchObject({ ids: [70] });
  });
});

describe('what is around it', () => {
  it('knows what is recent', () => {
    expect(isRecent(null)).toBe(true);
    expect(isRecent(new Date(Date.now() - 23 * HOUR).toISOString())).toBe(true);
    expect(isRecent(new Date(Date.now() - 25 * HOUR).toISOString())).toBe(false);
    const ago = stopped();
    expect([24 * HOUR, 24 * HOUR + 1].map((age) => isRecent(ago(age)))).toEqual([true, false]);
    expect(HORIZON).toBe(24 * HOUR);
  });

  it('leaves out what Handoff made, unless the user wants it or needs a sample', async () => {
    const rows = [{ origin: null }, { origin: 'flowdash:42' }];
    const left = (meta: Partial<Client['meta']>, skip_own: unknown) =>
      withClient({ meta }, async (client) => withoutOwn(client, { skip_own }, rows));
    for (const skip of [undefined, true, 'true', '', null])
      expect(await left({}, skip)).toEqual([{ origin: null }]);
    for (const keep of [false, 'false']) expect(await left({}, keep)).toEqual(rows);
    expect(await left({ isLoadingSample: true }, true)).toEqual(rows);
  });

  it.each([true, false])('reads a short list to its end (the API tells it: %s)', async (tellsEnd) => {
    const feed = new Feed(items(7), 3, tellsEnd);
    const rows = await readAll(async (cursor, size) => feed.page(cursor, size), 3);
    expect(rows).toHaveLength(7);
    expect(feed.asked).toHaveLength(tellsEnd ? 3 : 4);
  });

  it('reads a list to the first page without a new row, and each row once', async () => {
    const pages = [
      [{ id: 'a' }, { name: 'no id' }],
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'b' }, { id: 'a' }],
      [{ id: 'c' }],
    ];
    const page = async (cursor: Cursor) => ({
      rows: pages[Number(cursor ?? 0)] ?? [],
      next: Number(cursor ?? 0) + 1,
    });
    expect(await readAll<object>(page, 2)).toEqual([{ id: 'a' }, { name: 'no id' }, { id: 'b' }]);
  });

  it('reads a hundred pages of a list at most', async () => {
    const feed = new Feed(items(150), 1);
    expect(await readAll(async (cursor, size) => feed.page(cursor, size), 1)).toHaveLength(100);
    expect(feed.asked).toHaveLength(100);
  });

  const looked = (feed: Feed, wanted: string) =>
    withClient({}, async (client, logged) => {
      const found = await lookThrough(
        client,
        async (cursor, size) => feed.page(cursor, size),
        2,
        (rows) => rows.filter(({ id }) => id === wanted),
        'deals',
      );
      return { found: found.map(({ id }) => id), pages: feed.asked.length, logged };
    });

  it.each([
    ['3', 30, ['3'], 2],
    ['20', 30, ['20'], 10],
    ['5', 5, ['5'], 3],
    ['none', 5, [], 3],
    ['none', 20, [], 10],
  ])('looks for %s among %d records', async (wanted, count, found, pages) => {
    expect(await looked(new Feed(items(count), 2), wanted)).toEqual({ found, pages, logged: [] });
  });

  it('says so when it looked through ten pages in vain', async () => {
    expect(await looked(new Feed(items(30), 2), '21')).toEqual({
      found: [],
      pages: 10,
      logged: ['Looked through the first 20 deals only.'],
    });
  });

  it('shows others in a sample, rather than none', async () => {
    const shown = (isLoadingSample: boolean, wanted: string[]) =>
      withClient({ meta: { isLoadingSample } }, async (client) => orOthers(client, wanted, ['other']));
    expect(await shown(true, [])).toEqual(['other']);
    expect(await shown(true, ['a'])).toEqual(['a']);
    expect(await shown(false, [])).toEqual([]);
  });

  it('reads a sample without the filters only where there are some and they find nothing', async () => {
    const asked = async (isLoadingSample: boolean, filters: object, found: string[]) => {
      const read = jest.fn(async (given: object) => (Object.keys(given).length > 0 ? found : ['other']));
      const rows = await withClient({ meta: { isLoadingSample } }, (client) =>
        sampleAnyway(client, filters, read),
      );
      return { rows, requests: read.mock.calls.length };
    };
    expect(await asked(true, { tag: 'x', type: '' }, [])).toEqual({ rows: ['other'], requests: 2 });
    expect(await asked(true, { tag: 'x' }, ['a'])).toEqual({ rows: ['a'], requests: 1 });
    expect(await asked(true, { tag: '', type: undefined }, [])).toEqual({ rows: [], requests: 1 });
    expect(await asked(false, { tag: 'x' }, [])).toEqual({ rows: [], requests: 1 });
  });

  it('takes a change within half a minute for a part of the creation', () => {
    const created = '2026-11-23T09:00:00Z';
    const after = ['09:00:00Z', '09:00:29.999Z', '09:00:30Z', '10:00:00Z'];
    expect(after.map((time) => isEdited(created, `2026-11-23T${time}`))).toEqual([false, false, true, true]);
    expect(isEdited(created, null)).toBe(false);
  });
});
