import { describe, expect, it } from '@jest/globals';
import { skipping } from '../../../services/highlevel/skipping.js';

describe('a list that is paged by how many rows to skip', () => {
  it.each([
    ['goes on behind a full page, and repeats a tenth of it', { told: 100, limit: 100 }, 90],
    ['goes on behind a full page, though it ends at the total', { told: 100, limit: 100, total: 100 }, 90],
    ['goes on behind a short page without a total', { told: 40, limit: 100 }, 36],
    ['goes on behind a short page where there are more', { told: 40, limit: 100, total: 80 }, 36],
    ['repeats fifty rows at most', { told: 600, limit: 1_000 }, 550],
    ['ends at the total', { told: 40, limit: 100, total: 40 }, undefined],
    ['ends where there is nothing', { told: 0, limit: 100 }, undefined],
  ])('%s', async (_what, { limit, ...told }, next) => {
    const page = skipping(async () => ({ rows: [], ...told }));
    expect(await page(undefined, limit)).toEqual({ rows: [], next });
  });

  it.each([
    ['ends at the total', { told: 44, total: 80 }, undefined],
    ['goes on before the total', { told: 44, total: 90 }, 76],
    ['goes on as long as pages are no shorter', { told: 40 }, 72],
    ['ends behind a page that is shorter than one before', { told: 39, total: 90 }, undefined],
  ])('%s on the second page', async (_what, second, next) => {
    const asked: Array<[skip: number, limit: number]> = [];
    const page = skipping(async (...place) => {
      asked.push(place);
      return { rows: [], ...(asked.length === 1 ? { told: 40 } : second) };
    });
    const first = await page(undefined, 100);
    expect(await page(first.next, 100)).toEqual({ rows: [], next });
    expect(asked).toEqual([
      [0, 100],
      [36, 100],
    ]);
  });
});
