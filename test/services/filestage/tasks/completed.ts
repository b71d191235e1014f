import { afterEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { failure } from '../../../support/app.js';
import { useBetween } from '../../../support/between.js';
import { NOBODY, useAccount } from '../account.js';

describe('completed', () => {
  const account = useAccount();
  const between = useBetween('filestage', () => account.sandbox);

  describe('approved reviews', () => {
    const approve = (id: string) => account.call('PUT', `/reviews/${id}/status`, { state: 'APPROVED' });

    it('are read to the end of the list, whatever their age', async () => {
      const { id } = account.review('Client', 'IN_REVIEW');
      const group = account.group('Client');
      const before = await account.poll('task_completed', group);
      expect(before.every(({ completed, completed_at }) => completed && completed_at === null)).toBe(true);
      await approve(id);
      account.clearLog();
      const after = await account.poll('task_completed', group);
      expect(after.filter(({ event_id }) => !before.some((row) => row.event_id === event_id))).toMatchObject([
        { event_id: `${id}:approved`, id, completed: true, status: 'APPROVED' },
      ]);
      // The names of projects are still in Zapier's cache.
      expect(account.requests()).toEqual(['GET /steps/ID/reviews', 'GET /projects/ID/files']);
    });

    it('take as many requests as the group has pages, and as many again when the Zap is turned on', async () => {
      account.settings.max_review_limit = 1;
      const group = account.group('Client');
      const { length } = account.held('reviews').filter(({ stepId }) => stepId === group.step_id);
      await account.poll('task_completed', group, { isPopulatingDedupe: true });
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        ...Array(2 * length).fill('GET /steps/ID/reviews'),
      ]);
      account.clearLog();
      await account.poll('task_completed', group);
      expect(account.requests()).toEqual(Array(length).fill('GET /steps/ID/reviews'));
    });

    it('are read once where one page holds them, and twice where it takes two, when the Zap is turned on', async () => {
      const group = account.group('Client');
      const { length } = account.held('reviews').filter(({ stepId }) => stepId === group.step_id);
      const requests: number[] = [];
      for (const size of [length, length - 1]) {
        account.settings.max_review_limit = size;
        account.clearLog();
        await account.poll('task_completed', group, { isPopulatingDedupe: true });
        requests.push(account.requests().filter((each) => each.endsWith('/reviews')).length);
      }
      expect(requests).toEqual([1, 4]);
    });

    it.each(['task_completed', 'task_status_changed'])(
      'ask for names only where one is news, and give none that the Zap knows: %s',
      async (key) => {
        const { id } = account.review('Client', 'IN_REVIEW');
        const group = account.group('Client');
        await account.poll(key, group, { isPopulatingDedupe: true });
        expect(await account.poll(key, group)).toEqual([]);
        await approve(id);
        account.clearLog();
        expect(await account.poll(key, group)).toMatchObject([{ id, title: expect.any(String) }]);
        expect(account.requests()).toContain('GET /projects/ID/files');
      },
    );

    it.each(['task_completed', 'task_status_changed'])(
      'come without the rest where nothing was kept, as they are all there is: %s',
      async (key) => {
        const { id } = account.review('Client', 'IN_REVIEW');
        const group = account.group('Client');
        const all = await account.poll(key, group);
        expect(all.length).toBeGreaterThan(0);
        expect(all.filter((row) => 'more' in row)).toEqual([]);
        await approve(id);
        const after = await account.poll(key, group);
        expect(after.filter((row) => 'more' in row).length).toBeGreaterThan(0);
      },
    );

    describe('while others are deleted', () => {
      afterEach(() => between.stop());

      it.each(['task_completed', 'task_status_changed', 'task_due'])(
        'are all in the first fill, so that no old one fires later: %s',
        async (key) => {
          account.settings.page_tokens = 'offset';
          account.settings.max_review_limit = 2;
          const group = account.group('Client');
          const { reviews } = account.sandbox.emulators.filestage.store;
          const [pattern] = reviews.filter(({ stepId }) => stepId === group.step_id);
          if (!pattern) throw new Error('The group has no review.');
          const state = key === 'task_due' ? 'NEEDS_CHANGES' : 'APPROVED';
          const dueDate = new Date(Date.now() - 3_600_000).toISOString();
          for (let i = 0; i < 7; i += 1) reviews.add({ ...pattern, id: `${i}`.repeat(32), state, dueDate });
          // The newest review is deleted once it was read, and what is below moves up.
          let deleted = 0;
          between.watch((body) => {
            const id = Array.isArray(_.get(body, 'reviews')) ? _.get(body, 'reviews[0].id') : undefined;
            if (id && deleted < 2) {
              deleted += 1;
              reviews.delete(id);
            }
            return body;
          });
          const filled = await account.poll(key, group, { isPopulatingDedupe: true });
          const later = await account.poll(key, group);
          expect(deleted).toBe(2);
          const left = reviews.filter(({ id }) => /^(\d)\1{31}$/.test(id)).map(({ id }) => id);
          expect(left.length).toBeGreaterThan(3);
          expect(filled.map(({ id }) => id)).toEqual(expect.arrayContaining(left));
          const known = filled.map(({ event_id }) => event_id);
          expect(later.filter(({ event_id }) => !known.includes(event_id))).toEqual([]);
        },
      );

      it('are read four times at most, when the Zap is turned on', async () => {
        account.settings.max_review_limit = 2;
        const { reviews } = account.sandbox.emulators.filestage.store;
        const group = account.group('Client');
        const [pattern] = reviews.filter(({ stepId }) => stepId === group.step_id);
        if (!pattern) throw new Error('The group has no review.');
        let reads = 0;
        // After each read of the list, there is one more review below.
        between.watch((body) => {
          if (Array.isArray(_.get(body, 'reviews')) && !_.get(body, 'pagination.nextPageToken')) {
            reads += 1;
            reviews.add({
              ...pattern,
              state: 'APPROVED',
              id: `${reads}`.repeat(32),
              created: `2001-01-0${reads}T00:00:00.000Z`,
            });
          }
          return body;
        });
        await account.poll('task_completed', group, { isPopulatingDedupe: true });
        expect(reads).toBe(4);
      });

      it('end no turning on of the Zap where the second look is throttled', async () => {
        account.settings.max_review_limit = 2;
        let looks = 0;
        between.watch((body) => {
          if (_.has(body, 'reviews')) looks += 1;
          if (looks === 2)
            account.sandbox.faults.add({ vendor: 'filestage', kind: 'throttled', path: '/reviews' });
          return body;
        });
        const filled = await account.poll('task_completed', account.group('Client'), {
          isPopulatingDedupe: true,
        });
        expect(filled).toHaveLength(1);
        expect(looks).toBe(2);
      });
    });

    it('come from the other groups where one has null in place of its reviews', async () => {
      const input = { project_id: account.project() };
      const path = `/steps/${account.step('Legal')}/reviews`;
      const body = { reviews: null, pagination: null };
      account.answer(body, { path });
      expect((await account.poll('task_completed', input)).length).toBeGreaterThan(0);
    });

    it.each([{ nextPageToken: {} }, 'x'])(
      'are not taken for all where the next page is %j',
      async (pagination) => {
        const body = { reviews: [], pagination };
        account.answer(body, { path: '/reviews' });
        const fill = account.poll('task_completed', account.group('Client'), { isPopulatingDedupe: true });
        expect(await failure(fill)).toMatchObject({ code: 'unavailable' });
      },
    );

    it.each(['title', 'camel'])('are known in the %s spelling too', async (spelling) => {
      account.settings.state_spelling = spelling;
      const found = await account.poll('task_completed', account.group('Client'));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        completed: true,
        status: spelling === 'title' ? 'Approved' : 'approved',
      });
    });

    it('can be those that all asked reviewers have approved', async () => {
      const group = account.group('Client');
      const decided = { ...group, completed_when: 'decisions' };
      // Zoë approved the last version, Renée was asked as well.
      expect(await account.poll('task_completed', decided)).toEqual([]);
      const legal = {
        ...account.group('Internal', 'Nordlys Coffee – Packaging'),
        completed_when: 'decisions',
      };
      expect(await account.poll('task_completed', legal)).toEqual([]);
      const cards = { ...account.group('Internal', 'Holiday Cards'), completed_when: 'decisions' };
      const review = account.review('Internal', 'APPROVED', 'Holiday Cards');
      const times = _.map(_.castArray(review.decisions), 'created').sort();
      expect(await account.poll('task_completed', cards)).toMatchObject([
        { event_id: `${review.id}:approved_by_all`, id: review.id, completed_at: times.at(-1) },
      ]);
      const everywhere = { project_id: cards.project_id, completed_when: 'decisions' };
      expect(await account.poll('task_completed', everywhere)).toHaveLength(2);
    });

    it('have a sample that fits, even where only one group has one', async () => {
      const sample = await account.poll(
        'task_completed',
        { project_id: account.project('Harbor Hotel – Website Relaunch') },
        { isLoadingSample: true },
      );
      expect(sample.length).toBeGreaterThan(0);
      expect(sample.every(({ completed }) => completed)).toBe(true);
    });

    it('have a sample even where nothing is approved', async () => {
      const sample = await account.poll('task_completed', account.group('Legal'), { isLoadingSample: true });
      expect(sample).toMatchObject([{ completed: false }]);
    });

    it('know no group that is not of the project', async () => {
      const input = { project_id: account.project(), step_id: NOBODY, completed_when: 'decisions' };
      expect(await failure(account.poll('task_completed', input))).toMatchObject({ code: 'missing' });
    });

    it('refuse a meaning that there is not', async () => {
      const input = { ...account.group('Client'), completed_when: 'someday' };
      expect(await failure(account.poll('task_completed', input))).toMatchObject({
        message:
          'Approved When "someday" is not one of the choices: The status is Approved, All reviewers who were asked have approved.',
      });
    });
  });
});
