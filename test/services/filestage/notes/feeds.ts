import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { failure } from '../../../support/app.js';
import { rows, useAccount } from '../account.js';
import { discussionOf } from './discussion.js';

describe('feeds', () => {
  const account = useAccount();
  const { discussed } = discussionOf(account);
  const HOUR = 3_600_000;

  const say = (review: string, body: string) =>
    account.call('POST', `/reviews/${review}/comments`, { body, teamOnly: false });

  describe('a comment', () => {
    it('becomes a note, and its replies too', async () => {
      const task_id = discussed();
      const parent = account.pick('comments', {
        body: 'Could the sea be a little warmer? It looks like November.',
      });
      const reply = account.pick('comments', { body: 'I still have the warm take. Will do.' });
      const author = account.pick('users', { id: reply.authorId });
      const found = await account.poll('new_note', { task_id }, { isLoadingSample: true });
      expect(found).toHaveLength(3);
      const view = await account.call('GET', `/comments/${parent.id}`);
      expect(found[0]).toEqual({
        event_id: reply.id,
        origin: null,
        id: reply.id,
        url: expect.stringContaining(`comment=${reply.id}`),
        created_at: reply.createdTime,
        updated_at: reply.updatedTime,
        body: reply.body,
        author_id: author.id,
        author_name: author.displayName,
        task_id,
        parent_id: parent.id,
        resolved: false,
        pinned: false,
        team_only: false,
        attachments: [],
        more: _.pick(Object(rows(view.replies)[1]), ['fileVersionId', 'likes', 'mentioned', 'metadata']),
      });
    });
  });

  describe('new comments', () => {
    it('of a review cost one request', async () => {
      expect(await account.poll('new_note', { task_id: discussed() })).toEqual([]);
      expect(account.requests()).toEqual(['GET /reviews/ID/comments']);
    });

    it('come newest first, replies included', async () => {
      const task_id = discussed();
      const comment = await say(task_id, 'First');
      await account.call('POST', `/comments/${comment.id}/replies`, { body: 'Second', teamOnly: true });
      const found = await account.poll('new_note', { task_id: `c1:${task_id}` });
      expect(found).toMatchObject([
        { body: 'Second', parent_id: comment.id, team_only: true },
        { body: 'First', parent_id: null, team_only: false },
      ]);
    });

    it('of a group are read from its ten newest reviews', async () => {
      const step = account.step('Client');
      for (let count = 0; count < 10; count += 1) await account.upload(`File ${count}.pdf`, [step]);
      await say(discussed(), 'On an older review');
      await say(account.review('Client', 'IN_REVIEW').id, 'On a newer review');
      account.clearLog();
      const found = await account.poll('new_note', { step_id: step });
      expect(account.requests()).toEqual([
        'GET /steps/ID/reviews',
        ...Array(10).fill('GET /reviews/ID/comments'),
      ]);
      expect(found.map(({ body }) => body)).not.toContain('On an older review');
    });

    it('of a group are read from as many reviews where pages are short', async () => {
      const step = account.step('Client');
      account.settings.max_review_limit = 3;
      for (let count = 0; count < 9; count += 1) await account.upload(`File ${count}.pdf`, [step]);
      await say(account.review('Client', 'IN_REVIEW').id, 'On the tenth');
      account.clearLog();
      const found = await account.poll('new_note', { step_id: step });
      expect(found.map(({ body }) => body)).toContain('On the tenth');
      expect(account.requests()).toEqual([
        ...Array(4).fill('GET /steps/ID/reviews'),
        ...Array(10).fill('GET /reviews/ID/comments'),
      ]);
    });

    it('of a group are read from as many reviews where each page has one', async () => {
      const step = account.step('Client');
      account.settings.max_review_limit = 1;
      for (let count = 0; count < 10; count += 1) await account.upload(`File ${count}.pdf`, [step]);
      account.clearLog();
      await account.poll('new_note', { step_id: step });
      expect(account.requests()).toEqual([
        ...Array(10).fill('GET /steps/ID/reviews'),
        ...Array(10).fill('GET /reviews/ID/comments'),
      ]);
    });

    it('of a group end with the tenth page of reviews, whatever it says of a next one', async () => {
      const body = { reviews: [], pagination: { nextPageToken: 'on' } };
      account.answer(body, { path: '/reviews' });
      expect(await account.poll('new_note', { step_id: account.step('Client') })).toEqual([]);
      expect(account.requests()).toEqual(Array(10).fill('GET /steps/ID/reviews'));
    });

    it('of a group are read from the next review after one with many', async () => {
      for (const body of ['One', 'Two', 'Three']) await say(account.review('Client', 'IN_REVIEW').id, body);
      await say(discussed(), 'Four');
      const found = await account.poll('new_note', { step_id: account.step('Client') });
      expect(found.map(({ body }) => body)).toEqual(['Four', 'Three', 'Two', 'One']);
    });

    it('have the full name of an author who has no other', async () => {
      const task_id = discussed();
      const author = { id: 'a', fullName: 'Pat Lee' };
      const body = [{ id: 'c', body: 'Hi', createdTime: new Date().toISOString(), author, isResolved: true }];
      account.answer(body, { path: '/comments' });
      expect(await account.poll('new_note', { task_id })).toMatchObject([
        { author_id: 'a', author_name: 'Pat Lee', resolved: true, pinned: null, team_only: null },
      ]);
    });

    it.each([
      ['replies', { replies: null, attachments: null, author: null }],
      ['a review', { reviewId: null }],
    ])('come from the other comments where one has null in place of its %s', async (_what, own) => {
      const task_id = discussed();
      await say(task_id, 'Whole');
      const { store } = account.sandbox.emulators.filestage;
      const [whole] = store.comments.filter(({ body }) => body === 'Whole');
      const createdTime = new Date().toISOString();
      const body = [
        { id: 'odd', body: 'Odd', createdTime, ...own },
        { ...whole, replies: [] },
      ];
      account.answer(body, { path: '/comments' });
      const found = await account.poll('new_note', { task_id });
      expect(found.map((row) => row.body).sort()).toEqual(['Odd', 'Whole']);
    });

    it('of a group fill the sample from as few reviews as it takes', async () => {
      await say(account.review('Client', 'IN_REVIEW').id, 'One');
      await say(account.review('Client', 'IN_REVIEW').id, 'Two');
      await say(account.review('Client', 'IN_REVIEW').id, 'Three');
      account.clearLog();
      const sample = await account.poll(
        'new_note',
        { step_id: account.step('Client') },
        { isLoadingSample: true },
      );
      expect(sample).toHaveLength(3);
      expect(account.requests()).toHaveLength(2);
    });

    it('skip a review that was deleted meanwhile', async () => {
      const { id } = account.review('Client', 'IN_REVIEW');
      account.sandbox.faults.add({
        vendor: 'filestage',
        kind: 'status',
        status: 404,
        path: `/reviews/${id}`,
      });
      await say(discussed(), 'Still here');
      const found = await account.poll('new_note', { step_id: account.step('Client') });
      expect(found).toMatchObject([{ body: 'Still here' }]);
    });

    it('seed the first fill with all, and leave out old ones later', async () => {
      const task_id = discussed();
      expect(await account.poll('new_note', { task_id }, { isPopulatingDedupe: true })).toHaveLength(4);
      await say(task_id, 'Fresh');
      const before = Date.now;
      Date.now = () => before() + 25 * HOUR;
      try {
        expect(await account.poll('new_note', { task_id })).toEqual([]);
      } finally {
        Date.now = before;
      }
    });

    it('leave out what Handoff wrote, and show no mark', async () => {
      const task_id = discussed();
      await account.create('attach_note', { task_id, body: 'From the CRM', origin: 'onepagecrm:5a' });
      expect(await account.poll('new_note', { task_id })).toEqual([]);
      expect(await account.poll('new_note', { task_id, skip_own: false })).toMatchObject([
        { body: 'From the CRM', origin: 'onepagecrm:5a' },
      ]);
    });

    it('need a review or a group', async () => {
      expect(await failure(account.poll('new_note', { project_id: account.project() }))).toMatchObject({
        message:
          'Fill in Reviewer Group, or choose a single review: Filestage lists comments only by review.',
      });
    });
  });
});
