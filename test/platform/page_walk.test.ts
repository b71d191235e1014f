import { describe, expect, it } from '@jest/globals';
import { type Cursor, PageWalk } from '../../platform/page_walk.js';

/** One page: how many rows came, how many the list has (if it says so), and whether any of them is new. */
interface Told {
  rows?: number;
  total?: number | undefined;
  isNews?: boolean;
  isLast?: boolean;
}

/** Where a walk turns after each of these pages; the cursor of the n-th page of the list is `n`. */
const walk = (...pages: Told[]): Array<[step: string, cursor: Cursor]> => {
  const steps = new PageWalk();
  return pages.map(({ rows = 2, total, isNews = true, isLast = false }) => {
    const next = isLast ? undefined : Number(steps.cursor ?? 0) + 1;
    const step = steps.step({ rows: Array.from({ length: rows }), next, total }, isNews);
    return [step, steps.cursor];
  });
};

const old: Told = { isNews: false };

describe('a walk through the pages of a list', () => {
  it('goes on to the last page', () => {
    expect(walk({}, {}, { isLast: true })).toEqual([
      ['on', 1],
      ['on', 2],
      ['end', 2],
    ]);
    expect(walk({}, { rows: 0 })).toEqual([
      ['on', 1],
      ['end', 1],
    ]);
  });

  it('ends at the second page in a row without a new row', () => {
    expect(walk({}, old, {}, old, old).map(([step]) => step)).toEqual(['on', 'on', 'on', 'on', 'end']);
    expect(walk(old, old).map(([step]) => step)).toEqual(['on', 'end']);
  });

  it('goes on where the list grows, or stays as it is, or does not say', () => {
    const steps = [{ total: 10 }, { total: 10 }, { total: 12 }, {}, { total: 5 }];
    expect(walk(...steps).map(([step]) => step)).toEqual(['on', 'on', 'on', 'on', 'on']);
  });

  it.each<[gone: number, rows: number, cursor: Cursor]>([
    [1, 2, 2],
    [2, 2, 2],
    [3, 2, 1],
    [4, 2, 1],
    [5, 2, undefined],
    [50, 2, undefined],
    [2, 1, 1],
    // An empty page, since the rest moved up.
    [1, 0, 2],
    [3, 0, undefined],
  ])('goes back where %d rows are gone, in pages of %d', (gone, rows, cursor) => {
    const walked = walk({ total: 90 }, { total: 90 }, { total: 90 }, { total: 90 - gone, rows });
    expect(walked.at(-1)).toEqual(['back', cursor]);
  });

  it('goes on from the first page, to which nothing can move up', () => {
    expect(walk({ total: 90 }, { total: 80 }, { total: 70 })).toEqual([
      ['on', 1],
      ['back', undefined],
      ['on', 1],
    ]);
  });

  it('takes pages for known that it reads again', () => {
    const again = [{ total: 90 }, { total: 88 }, { ...old, total: 88 }];
    const then = { ...old, total: 88 };
    expect(walk(...again, then, then, then).map(([step]) => step)).toEqual([
      'on',
      'back',
      'on',
      'on',
      'on',
      'end',
    ]);
  });

  it('goes back five times at most', () => {
    const falling = Array.from({ length: 12 }, (_each, i) => ({ total: 90 - i }));
    expect(walk(...falling).map(([step]) => step)).toEqual([
      ...['on', 'back', 'on', 'back', 'on', 'back', 'on', 'back', 'on', 'back'],
      ...['on', 'on'],
    ]);
  });
});
