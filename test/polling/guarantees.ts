import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import _ from 'lodash';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { FAULTS } from '../../sandbox/kernel/faults.js';
import type { Sandbox } from '../../sandbox/server.js';
import { appFor, failure, runner } from '../support/app.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';
import { type Fired, Zap } from '../support/zap.js';
import type { Stream } from './stream.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const isFired = (row: unknown): row is Fired =>
  typeof row === 'object' && row !== null && 'event_id' in row && typeof row.event_id === 'string';

/** What can go wrong in the middle of a poll, and the error that the user then reads. */
const ACCIDENTS: Array<[kind: (typeof FAULTS)[number], error: object]> = [
  ['throttled', { name: 'ThrottledError' }],
  ['server_error', { code: 'unavailable' }],
  ['reset', { code: 'unavailable' }],
  ['html', { code: 'unavailable' }],
];

/** In any order: records appear, late or on time, or are removed, and time passes. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('happen'), age: fc.integer({ min: 2, max: 60 }) }),
  fc.record({ kind: fc.constant('late'), age: fc.integer({ min: 60, max: 3 * 3_600 - 60 }) }),
  fc.record({ kind: fc.constant('remove'), age: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant('pass'), age: fc.integer({ min: 60, max: 3_600 }) }),
);
const polls = fc.array(fc.array(step, { maxLength: 12 }), { minLength: 2, maxLength: 4 });

/** What holds for every trigger: nothing is missed, and nothing fires twice. */
export const guaranteesOf = (vendor: Vendor, streams: Stream[]): void => {
  const sandbox = useSandbox(vendor);
  const app = appFor(vendor);
  // Ten thousand records take their time on a busy machine.
  jest.setTimeout(30_000);

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const zapOn = (stream: Stream): Zap => {
    const execute = runner(app);
    return new Zap(async (meta) => {
      const result = await execute(`triggers.${stream.key}.operation.perform`, {
        authData: connectionTo(sandbox(), vendor),
        inputData: stream.input?.(sandbox()) ?? {},
        meta: { ...meta },
      });
      return Array.isArray(result) ? result.filter(isFired) : [];
    });
  };

  const turnedOn = async (stream: Stream): Promise<Zap> => {
    const zap = zapOn(stream);
    stream.prepare?.(sandbox());
    await zap.turnOn();
    sandbox().log.clear();
    return zap;
  };

  it('has a stream for every trigger', () => {
    // A hook receives events and does not poll.
    const offered = Object.values(app.triggers).flatMap(({ key, display, operation }) =>
      display.hidden || operation.type === 'hook' ? [] : key,
    );
    expect([...new Set(streams.map(({ key }) => key))].sort()).toEqual(offered.sort());
  });

  describe.each(streams.map((stream) => [stream.name ?? stream.key, stream] as const))(
    '%s',
    (_name, stream) => {
      const told = stream.told ?? (({ id }: Fired) => String(id));
      const idsOf = (rows: Fired[]) => rows.map(told).sort();
      const happen = (box: Sandbox, count: number, from: number, apart: number): string[] =>
        Array.from({ length: count }, (_each, i) => stream.happen(box, from - i * apart)).sort();

      it(`costs ${stream.quiet.requests} requests when nothing happened among ${stream.quiet.records} records`, async () => {
        stream.clear(sandbox());
        happen(sandbox(), stream.quiet.records, Date.now() - 2 * DAY, MINUTE);
        const zap = await turnedOn(stream);
        expect(await zap.poll()).toEqual([]);
        // By now, the short-term cache is filled.
        sandbox().log.clear();
        expect(await zap.poll()).toEqual([]);
        expect(sandbox().log.all()).toHaveLength(stream.quiet.requests);
      });

      const { busy } = stream;
      if (busy) {
        it(`costs ${busy.poll} requests for 250 in three hours, at every poll, and ${busy.fill} to know 1,000 of a day`, async () => {
          stream.clear(sandbox());
          happen(sandbox(), 1_000, Date.now() - 4 * HOUR, MINUTE);
          const zap = zapOn(stream);
          await zap.turnOn();
          expect(sandbox().log.all()).toHaveLength(busy.fill);
          const ids = happen(sandbox(), 250, Date.now() - MINUTE, 40 * SECOND);
          for (const due of [ids, []]) {
            sandbox().log.clear();
            expect(idsOf(await zap.poll())).toEqual(due);
            expect(sandbox().log.all()).toHaveLength(busy.poll);
          }
        });
      }

      it('fires for 3, for 250 of one second, and for 600 between two polls, once each', async () => {
        const zap = await turnedOn(stream);
        for (const [count, apart] of [
          [3, SECOND],
          // Their time is that of every page boundary.
          [250, 0],
          [600, SECOND],
        ] as const) {
          const ids = happen(sandbox(), count, Date.now() - MINUTE, apart);
          expect(idsOf(await zap.poll())).toEqual(ids);
        }
        expect(await zap.poll()).toEqual([]);
      });

      it('fires for what becomes visible late, behind what is known', async () => {
        const zap = await turnedOn(stream);
        happen(sandbox(), 120, Date.now() - 2 * SECOND, SECOND);
        await zap.poll();
        const id = stream.happen(sandbox(), Date.now() - 3 * HOUR + MINUTE);
        expect(idsOf(await zap.poll())).toEqual([id]);
      });

      it('does not fire for what moves up when the newest are deleted, nor when all are', async () => {
        stream.clamp?.(sandbox(), 3);
        const old = happen(sandbox(), 9, Date.now() - 30 * HOUR, HOUR);
        const zap = await turnedOn(stream);
        const fresh = happen(sandbox(), 4, Date.now() - 2 * SECOND, SECOND);
        expect(idsOf(await zap.poll())).toEqual(fresh);
        for (const id of [...fresh, ...old.slice(0, 3)]) stream.remove(sandbox(), id);
        expect(await zap.poll()).toEqual([]);
        stream.clear(sandbox());
        expect(await zap.poll()).toEqual([]);
        const id = stream.happen(sandbox(), Date.now() - 2 * SECOND);
        expect(idsOf(await zap.poll())).toEqual([id]);
      });

      it('fails as a whole when a page fails, and finds everything next time', async () => {
        const zap = await turnedOn(stream);
        const ids = happen(sandbox(), 12, Date.now() - 2 * SECOND, SECOND);
        stream.clamp?.(sandbox(), 5);
        for (const [kind, error] of ACCIDENTS) {
          sandbox().faults.add({ vendor, kind, after: stream.clamp ? 1 : 0 });
          expect(await failure(zap.poll())).toMatchObject(error);
          sandbox().faults.clear();
        }
        expect(idsOf(await zap.poll())).toEqual(ids);
      });

      const { again, clamp } = stream;
      if (clamp) {
        it('fires for all where the API gives fewer rows than it was asked for', async () => {
          const zap = await turnedOn(stream);
          clamp(sandbox(), 40);
          const ids = happen(sandbox(), 130, Date.now() - 2 * SECOND, SECOND);
          expect(idsOf(await zap.poll())).toEqual(ids);
        });
      }
      if (again) {
        it('fires once more after the last of several changes', async () => {
          const zap = await turnedOn(stream);
          const id = stream.happen(sandbox(), Date.now() - HOUR);
          expect(idsOf(await zap.poll())).toEqual([id]);
          again(sandbox(), id, Date.now() - MINUTE);
          again(sandbox(), id, Date.now() - 2 * SECOND);
          expect(idsOf(await zap.poll())).toEqual([id]);
          expect(await zap.poll()).toEqual([]);
        });
      }
      it.each(Object.entries(stream.silent ?? {}))('does not fire for %s', async (_what, quietly) => {
        const zap = await turnedOn(stream);
        quietly(sandbox(), Date.now() - 2 * SECOND);
        expect(await zap.poll()).toEqual([]);
      });

      it('misses nothing and repeats nothing in any order of events', async () => {
        await fc.assert(
          fc.asyncProperty(polls, async (rounds) => {
            jest.restoreAllMocks();
            // With the hours that pass, no new day may begin, on which the account's own tasks become due.
            const noon = Math.floor(Date.now() / DAY) * DAY + DAY / 2;
            let passed = 0;
            jest.spyOn(Date, 'now').mockImplementation(() => noon + passed);
            sandbox().reset();
            stream.clamp?.(sandbox(), 4);
            const zap = await turnedOn(stream);
            const known: string[] = [];
            for (const steps of rounds) {
              const due: string[] = [];
              const until = passed + 2 * HOUR;
              // Late records come last: time that passes afterwards could put them out of reach.
              for (const { kind, age } of _.sortBy(steps, ({ kind }) => kind === 'late')) {
                if (kind === 'pass') passed = Math.min(passed + age * SECOND, until);
                else if (kind !== 'remove') due.push(stream.happen(sandbox(), Date.now() - age * SECOND));
                else for (const gone of known.splice(age, 1)) stream.remove(sandbox(), gone);
              }
              expect(idsOf(await zap.poll())).toEqual(due.sort());
              known.unshift(...due);
            }
          }),
          // Over HTTP, looking for a smaller example would take minutes.
          { numRuns: 2, endOnFailure: true },
        );
      });
    },
  );
};
