import { afterEach, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from '../../platform/client.js';
import { readNewest } from '../../platform/polling.js';
import { ChangingList, type Stored } from '../support/changing_list.js';
import { withClient } from '../support/client.js';
import { during } from '../support/feed.js';
import { Zap } from '../support/zap.js';

const MINUTE = 60_000;
const WINDOW = 180;

/** Positions are counted from the top, so polls look at the small ones. */
const place = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 8 }) }, { weight: 1, arbitrary: fc.nat() });
const change = fc.record({ kind: fc.constantFrom('add', 'edit', 'remove'), place });

/** Minutes pass while records are added, changed and removed; then a poll, with changes between its pages. */
const round = fc.record({
  minutes: fc.integer({ min: 0, max: WINDOW }),
  /** At which thousandth of that time. */
  changes: fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000 }), change), { maxLength: 8 }),
  /** Ages in minutes of records that only now become visible. */
  late: fc.array(fc.integer({ min: 0, max: WINDOW }), { maxLength: 3 }),
  during: fc.array(fc.option(change), { maxLength: 6 }),
});

const history = fc.record({
  by: fc.constantFrom('created', 'modified'),
  manners: fc.record({
    paging: fc.constantFrom('number', 'place'),
    // With one change between two pages, at least one row of every page is new.
    clamp: fc.integer({ min: 2, max: 7 }),
    grain: fc.constantFrom(1, 1_000, MINUTE),
  }),
  /** Ages in minutes of the records that exist when the Zap is turned on. */
  before: fc.array(fc.nat({ max: 40 * 60 }), { maxLength: 40 }),
  rounds: fc.array(round, { minLength: 1, maxLength: 12 }),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Plays the history. Returns what the polls missed, and what fired although it existed before. */
const live = async (client: Client, { by, manners, before, rounds }: History) => {
  let now = Date.parse('2026-11-22T12:00:00Z');
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const list = new ChangingList(by, manners);
  const eventOf = (row: Stored) => (by === 'created' ? row.id : `${row.id}:${row.modified}`);
  const apply = ({ kind, place }: Change): void => {
    if (kind === 'add') list.add(now);
    if (kind === 'edit') list.edit(place, now);
    if (kind === 'remove') list.remove(place);
  };
  const zap = new Zap(async (meta) => {
    const rows = await readNewest<Stored>(during(client, { ...meta }), {
      page: async (cursor, size) => list.page(cursor, size),
      pageSize: 100,
      id: ({ id }) => id,
      at: (row) => new Date(row[by]).toISOString(),
      ...(by === 'modified' && { resolution: manners.grain }),
    });
    return rows.map((row) => ({ event_id: eventOf(row) }));
  });

  for (const age of before) list.add(now - age * MINUTE);
  // Settled, so that all of it is in the table.
  now += MINUTE;
  const old = new Set(list.all.map(eventOf));
  await zap.turnOn();

  const faults: string[] = [];
  for (const { minutes, changes, late, during: meanwhile } of rounds) {
    const [start, end] = [now, now + minutes * MINUTE];
    for (const [moment, each] of changes.toSorted(([left], [right]) => left - right)) {
      now = start + Math.round((moment / 1_000) * (end - start));
      apply(each);
    }
    now = end;
    for (const age of late) list.add(now - age * MINUTE);

    const present = new Set(list.all.map(eventOf));
    list.between = meanwhile.map((each) => () => each && apply(each));
    for (const { event_id } of await zap.poll()) if (old.has(event_id)) faults.push(`old ${event_id}`);
    // Changes within a moment that is not over yet wait.
    const isDue = (row: Stored) => by === 'created' || row.modified + manners.grain <= list.cut(now);
    for (const row of list.all.filter(isDue)) {
      const event = eventOf(row);
      if (present.has(event) && !old.has(event) && !zap.seen.has(event)) faults.push(`missed ${event}`);
    }
  }
  return faults;
};

jest.setTimeout(30_000);

afterEach(() => {
  jest.restoreAllMocks();
});

it('sees everything by the next poll, and nothing old, whatever happens between polls and between pages', async () => {
  await withClient({}, (client) =>
    fc.assert(
      fc.asyncProperty(history, async (past) => {
        expect(await live({ ...client, timeLeft: () => 27_000 }, past)).toEqual([]);
      }),
      { numRuns: 250 },
    ),
  );
});
