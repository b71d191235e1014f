import { afterEach, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from '../../platform/client.js';
import { readNewest } from '../../platform/polling.js';
import { withClient } from '../support/client.js';
import { during, Feed } from '../support/feed.js';

const MINUTE = 60_000;

/** What happens before a poll: so many minutes pass, records come in at some moments of them, the newest go. */
const round = fc.record({
  minutes: fc.integer({ min: 1, max: 175 }),
  /** In thousandths of that time. */
  arrivals: fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 8 }),
  deleted: fc.integer({ min: 0, max: 4 }),
});

const history = fc.record({
  pageSize: fc.integer({ min: 1, max: 6 }),
  tellsEnd: fc.boolean(),
  /** Times are cut to this many milliseconds, so that several records share one. */
  grain: fc.constantFrom(1, 1_000, MINUTE),
  /** Ages in minutes of what is there when the Zap is turned on. */
  before: fc.array(fc.integer({ min: 0, max: 40 * 60 }), { maxLength: 40 }),
  rounds: fc.array(round, { minLength: 1, maxLength: 12 }),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

interface Stored {
  id: string;
  at: string;
}

/** Lets Zapier live through it. Gives the ids that fired, poll by poll, beside those that should have. */
const live = async (client: Client, { pageSize, tellsEnd, grain, before, rounds }: History) => {
  let now = Date.parse('2026-11-22T12:00:00Z');
  let count = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const stored = (time: number): Stored => {
    count += 1;
    // Ids in no order, as real ones are: records of one moment come in any order.
    const id = `${(count * 7919) % 10_007}-${count}`;
    return { id, at: new Date(Math.floor(time / grain) * grain).toISOString() };
  };
  let records = before.map((age) => stored(now - age * MINUTE));
  const newestFirst = () =>
    records.sort((left, right) => right.at.localeCompare(left.at) || left.id.localeCompare(right.id));
  const read = async (meta: Partial<Client['meta']>) => {
    const source = new Feed(newestFirst(), pageSize, tellsEnd).source();
    return (await readNewest(during(client, meta), source)).map(({ id }) => id);
  };

  const seen = new Set(await read({ isPopulatingDedupe: true }));
  const polls: Array<{ fired: string[]; expected: string[] }> = [];
  for (const { minutes, arrivals, deleted } of rounds) {
    const span = minutes * MINUTE;
    const fresh = arrivals.map((moment) => stored(now + (moment / 1_000) * span));
    now += span;
    records = [...records, ...fresh];
    const gone = new Set(newestFirst().slice(0, deleted));
    records = records.filter((record) => !gone.has(record));
    const fired = (await read({})).filter((id) => !seen.has(id));
    for (const id of fired) seen.add(id);
    polls.push({
      fired: fired.sort(),
      expected: fresh
        .filter((each) => !gone.has(each))
        .map(({ id }) => id)
        .sort(),
    });
  }
  return polls;
};

afterEach(() => {
  jest.restoreAllMocks();
});

it('fires once for every record that comes in, and for no other, whatever goes in between', async () => {
  await withClient({}, (client) =>
    fc.assert(
      fc.asyncProperty(history, async (past) => {
        for (const { fired, expected } of await live(client, past)) expect(fired).toEqual(expected);
      }),
      { numRuns: 400 },
    ),
  );
});
