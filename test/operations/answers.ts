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

/** Runs an operation's case, starting from the seed, with the operation's declaration. */
export interface Subject {
  run: (path: string) => Promise<unknown>;
  declared: (path: string) => { sample: unknown; outputFields: unknown[] };
}

/** Answers with 200 that contain nothing that was requested. */
const NONSENSE = ['{}', '{"error":"x"}', '[]', 'null', '"text"'];

/** More with HANDOFF_MUTATIONS=200, for a longer look. */
const RUNS = Number(process.env.HANDOFF_MUTATIONS ?? 12);
/** More runs take longer, especially on a busy machine. */
const TIME = Math.max(30_000, RUNS * 2_500);

/** Unique ids: one record may have several events. */
const idsOf = (rows: unknown[]): string[] => _.uniq(rows.map((row) => String(_.get(row, 'id'))));

/** The result of one run: its rows, or the message that the user reads. */
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

/** Tests that no vendor answer, however odd, makes an operation end with a useless or wrong message. */
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
        // If an answer is a bare list, an empty list is valid.
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
        // The damage may give a write's own record another id.
        const known = 'rows' in usual && !path.startsWith('creates.') ? idsOf(usual.rows) : [];
        // The requests that list the records, as opposed to look-ups for them.
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
