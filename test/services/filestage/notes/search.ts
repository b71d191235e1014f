import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';
import { discussionOf } from './discussion.js';

describe('search', () => {
  const account = useAccount();
  const { discussed, warm } = discussionOf(account);

  describe('finding comments', () => {
    it('by a part of the text, replies included, newest first', async () => {
      const found = await account.search('find_note', { task_id: discussed(), body: ' WARM ' });
      expect(found.map(({ body }) => String(body).slice(0, 12))).toEqual(['I still have', 'Could the se']);
      expect(account.requests()).toEqual(['GET /reviews/ID/comments']);
      expect(await failure(account.search('find_note', { body: 'warm' }))).toMatchObject({
        message: 'Fill in Review: Filestage lists comments only by review.',
      });
    });

    it('lists all of a review, newest first, with their attachments', async () => {
      const found = await account.search('list_task_notes', { task_id: `c1:${discussed()}` });
      const times = found.map(({ created_at }) => String(created_at));
      expect(times).toEqual(times.toSorted().reverse());
      expect(found.length).toBeGreaterThan(3);
      expect(found.flatMap(({ attachments }) => attachments)).toEqual([
        expect.stringMatching(/^hydrate.*attachment_id/),
      ]);
    });

    it('fills the dropdown of a review', async () => {
      const names = (await account.poll('note_list', { task_id: discussed() })).map(({ name }) => name);
      expect(names).toContainEqual(expect.stringMatching(/: Could the sea be a little warmer\?/));
      expect(await account.poll('note_list', { task_id: discussed() }, { page: 1 })).toEqual([]);
      expect(await failure(account.poll('note_list', {}))).toMatchObject({
        message: 'Choose a Review first. This list shows what belongs to it.',
      });
    });

    it('shows sixty letters of a comment there, and cuts a longer one', async () => {
      const task_id = discussed();
      for (const length of [60, 61])
        await account.create('attach_note', { task_id, body: 'x'.repeat(length) });
      const names = (await account.poll('note_list', { task_id })).map(({ name }) => name);
      expect(names).toContainEqual(expect.stringMatching(/: x{60}$/));
      expect(names).toContainEqual(expect.stringMatching(/: x{57}\.\.\.$/));
    });

    it('takes a deleted comment with its replies away', async () => {
      const note_id = warm();
      expect(await account.create('delete_note', { note_id })).toMatchObject({ id: note_id, changed: true });
      expect(account.held('comments').filter(({ parentId }) => parentId === note_id)).toEqual([]);
    });
  });
});
