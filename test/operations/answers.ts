import { afterEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import _ from 'lodash';
import type { PlainOutputField } from 'zapier-platform-core';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Sandbox } from '../../sandbox/server.js';
import { failure } from '../support/app.js';
import { useBetween } from '../support/between.js';
import { damaged, isInRow, isPlain, mistyped, ODD, type Odd, placesIn, slips } from '../support/mutations.js';
import { missingFrom } from '../support/shape.js';
import type { Cases } from './case.js';

/** What runs an operation's case from the seed on, and what it declares. */
export interface Subject {
  run: (path: string) => Promise<unknown>;
  declared: (path: string) => { sample: unknown; outputFields: unknown[] };
}

/** Answers with 200 that say nothing of what was asked for. */
const NONSENSE = ['{}', '{"error":"x"}', '[]', 'null', '"text"'];

/** More with HANDOFF_MUTATIONS=200, for a longer look. */
const RUNS = Number(process.env.HANDOFF_MUTATIONS ?? 12);
/** A longer look takes longer, the more so on a busy machine. */
const TIME = Math.max(30_000, RUNS * 2_500);

/** Each once: of one record there may be several events. */
const idsOf = (rows: unknown[]): string[] => _.uniq(rows.map((row) => String(_.get(row, 'id'))));

/** What one run came to: its rows, or the sentence that the user reads. */
const outcome = async (
  run: Promise<unknown>,
): Promise<{ rows: unknown[] } | { code: string; message: string }> => {
  try {
    const result = await run;
    return { rows: [result].flat() };
  } catch (error) {
    const { name, ...told } = await failure(Promise.reject(error));
    return { code: name, ...told };
  }
};

/** That no answer of a vendor, however odd, ends an operation in a way that tells nothing or something wrong. */
export const answersOf = (
  vendor: Vendor,
  cases: Cases,
  sandbox: () => Sandbox,
  { run, declared }: Subject,
): void => {
  const between = useBetween(vendor, sandbox);
  afterEach(() => {
    between.stop();
    sandbox().log.clear();
  });

  const expectWhole = (path: string, row: unknown): void => {
    const { sample, outputFields } = declared(path);
    const fields: PlainOutputField[] = outputFields.filter(isPlain);
    expect({ missing: missingFrom(row, sample), mistyped: mistyped(row, fields), slips: slips(row) }).toEqual(
      {
        missing: [],
        mistyped: [],
        slips: [],
      },
    );
  };

  describe.each(Object.keys(cases))('%s', (path) => {
    it('takes no answer for one that says nothing', async () => {
      for (const nonsense of NONSENSE) {
        sandbox().reset();
        sandbox().faults.add({ vendor, kind: 'status', status: 200, body: nonsense });
        const told = await outcome(run(path));
        // Where an answer is a list itself, an empty one is one.
        if (nonsense === '[]' && 'rows' in told && !path.startsWith('creates.')) {
          expect(told.rows).toEqual([]);
        } else {
          expect({ nonsense, ...told }).toMatchObject({
            code: expect.stringMatching(/^(unavailable|missing|input)$/),
          });
          expect(slips(told)).toEqual([]);
        }
      }
    });

    it(
      'stays whole whatever one value of an answer is',
      async () => {
        sandbox().reset();
        between.watch();
        const usual = await outcome(run(path));
        const answers = between.answers;
        // A write's own record may get another id by the damage.
        const known = 'rows' in usual && !path.startsWith('creates.') ? idsOf(usual.rows) : [];
        // What lists the records, unlike what is looked up for them or leads to them.
        const listing = answers.map((answer) => {
          const text = JSON.stringify(answer);
          return known.length > 0 && known.every((id) => text.includes(id));
        });
        const places = answers.map((answer) => placesIn(answer));
        const property = fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.constantFrom(..._.keys(ODD).filter((key): key is Odd => key in ODD)),
          async (which, where, odd) => {
            const answer = which % answers.length;
            const candidates = places[answer] ?? [];
            const place = candidates[where % candidates.length];
            if (!place) return;
            sandbox().reset();
            between.watch((body, i) => (i === answer ? damaged(body, place, odd) : body));
            const told = await outcome(run(path));
            if ('rows' in told) {
              for (const row of told.rows) expectWhole(path, row);
              const lost = listing[answer] ? _.difference(known, idsOf(told.rows)) : [];
              expect(lost.length).toBeLessThanOrEqual(isInRow(place) ? 1 : 0);
              if (path.startsWith('creates.')) expect(told.rows).toHaveLength(1);
            } else {
              expect(slips(told)).toEqual([]);
              expect(told.code).not.toBe('fault');
            }
          },
        );
        if (answers.some((answer) => placesIn(answer).length > 0)) {
          await fc.assert(property, { seed: 1, numRuns: RUNS, endOnFailure: true });
        }
      },
      TIME,
    );
  });
};
