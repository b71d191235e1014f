import { describe, expect, it } from '@jest/globals';
import { idOf, row, rows, text, useFilestage } from '../filestage.js';

describe('tasks: step reviews', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  describe('the reviews of a group', () => {
    const COUNT = 45;

    /** A group with 45 reviews, and its path. */
    const bigGroup = async (): Promise<string> => {
      filestage.uploadAtOnce();
      const projectId = idOf(await filestage.project('Brand Film'));
      const stepId = idOf(await filestage.write('POST', '/steps', { projectId, name: 'Everything' }));
      for (let i = 1; i <= COUNT; i += 1) {
        filestage.sandbox.world.advance(1_000);
        const fileURL = `https://files.example.com/${i}.pdf`;
        await filestage.write('POST', '/files', { fileURL, stepIds: [stepId] });
      }
      return `/steps/${stepId}/reviews`;
    };

    const page = async (path: string) => {
      const { reviews, pagination } = row(await filestage.read(path));
      return { reviews: rows(reviews), pagination: row(pagination) };
    };

    it('come newest first, 20 a page, to the end and back', async () => {
      const path = await bigGroup();
      const first = await page(path);
      expect(first.reviews).toHaveLength(20);
      expect(first.pagination).toMatchObject({ limit: 20, previousPageToken: null });
      const created = first.reviews.map((review) => text(review, 'created'));
      expect(created).toEqual([...created].sort().reverse());

      const second = await page(`${path}?pageToken=${text(first.pagination, 'nextPageToken')}`);
      const third = await page(`${path}?pageToken=${text(second.pagination, 'nextPageToken')}`);
      expect([second.reviews.length, third.reviews.length]).toEqual([20, 5]);
      expect(third.pagination.nextPageToken).toBeNull();
      expect(new Set([...first.reviews, ...second.reviews, ...third.reviews].map(idOf)).size).toBe(COUNT);
      expect(await page(`${path}?pageToken=${text(third.pagination, 'previousPageToken')}`)).toEqual(second);
    });

    it('do not shift when a new one starts', async () => {
      const path = await bigGroup();
      const first = await page(`${path}?limit=10`);
      filestage.sandbox.world.advance(1_000);
      await filestage.write('POST', '/files', {
        fileURL: 'https://files.example.com/new.pdf',
        stepIds: [path.split('/')[2]],
      });
      const token = text(first.pagination, 'nextPageToken');
      const second = await page(`${path}?limit=10&pageToken=${token}`);
      expect(new Set([...first.reviews, ...second.reviews].map(idOf)).size).toBe(20);
    });

    it('cut the limit down to the largest, and sort oldest first when asked', async () => {
      const path = await bigGroup();
      filestage.sandbox.emulators.filestage.settings.max_review_limit = 30;
      const newest = await page(`${path}?limit=500`);
      expect([newest.reviews.length, newest.pagination.limit]).toEqual([30, 30]);
      const oldest = await page(`${path}?limit=2&orderBy=OLDEST`);
      const next = await page(`${path}?limit=2&pageToken=${text(oldest.pagination, 'nextPageToken')}`);
      const created = [...oldest.reviews, ...next.reviews].map((review) => text(review, 'created'));
      expect(created).toEqual([...created].sort());
    });

    it('are no pages in an empty group', async () => {
      const projectId = idOf(await filestage.project('Brand Film'));
      const stepId = idOf(await filestage.write('POST', '/steps', { projectId, name: 'Empty' }));
      expect(await filestage.read(`/steps/${stepId}/reviews`)).toEqual({
        reviews: [],
        pagination: { limit: 20, nextPageToken: null, previousPageToken: null },
      });
    });

    it.each([
      ['limit=0', '"limit" must be a number above 0'],
      ['limit=many', '"limit" must be a number above 0'],
      ['orderBy=newest', '"orderBy" must be one of NEWEST, OLDEST'],
      ['pageToken=2', '"pageToken" is invalid'],
      ['pageToken=e30', '"pageToken" is invalid'],
    ])('refuse %s', async (query, message) => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/reviews`;
      expect(await filestage.call('GET', `${path}?${query}`)).toMatchObject({
        status: 400,
        body: { message },
      });
    });
  });
});
