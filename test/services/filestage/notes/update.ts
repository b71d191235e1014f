import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';
import { discussionOf } from './discussion.js';

describe('update', () => {
  const account = useAccount();
  const { discussed, comment, warm, secret } = discussionOf(account);

  describe('updating a comment', () => {
    it('keeps a comment for the team only', async () => {
      const note_id = secret();
      const updated = await account.create('update_note', { note_id, body: 'Budget covers two.' });
      expect(updated).toMatchObject({ body: 'Budget covers two.', team_only: true, changed: true });
      expect(account.requests()).toEqual(['GET /comments/ID', 'PUT /comments/ID']);
      expect(account.pick('comments', { id: note_id })).toMatchObject({ teamOnly: true });
    });

    it('sends only what differs', async () => {
      const note_id = warm();
      expect(await account.create('update_note', { note_id, resolved: true, pinned: false })).toMatchObject({
        resolved: true,
        pinned: false,
        changed: true,
      });
      expect(account.writes()).toEqual(['PUT /comments/ID/resolution']);
      account.clearLog();
      const updated = await account.create('update_note', { note_id, resolved: false, team_only: 'yes' });
      expect(updated).toMatchObject({ resolved: false, team_only: true });
      expect(account.writes()).toEqual(['PUT /comments/ID', 'PUT /comments/ID/resolution']);
      account.clearLog();
      expect(await account.create('update_note', { note_id })).toMatchObject({ changed: false });
      expect(account.writes()).toEqual([]);
    });

    it('pins and unpins, each once', async () => {
      const note_id = warm();
      for (const pinned of [true, false]) {
        expect(await account.create('update_note', { note_id, pinned })).toMatchObject({
          pinned,
          changed: true,
        });
        expect(await account.create('update_note', { note_id, pinned })).toMatchObject({
          pinned,
          changed: false,
        });
      }
      expect(account.writes()).toEqual(Array(2).fill('PUT /comments/ID/pinned'));
    });

    it('keeps where the comment comes from', async () => {
      const { id: note_id } = await account.create('attach_note', {
        task_id: discussed(),
        body: 'Hello',
        origin: 'flowdash:42',
      });
      expect(await account.create('update_note', { note_id, body: 'Hello' })).toMatchObject({
        changed: false,
      });
      expect(await account.create('update_note', { note_id, body: 'Bye' })).toMatchObject({ body: 'Bye' });
      expect(account.pick('comments', { id: note_id })).toMatchObject({
        body: 'Bye\n\nMade from: flowdash:42',
      });
    });

    /** The comment as an older Filestage would have kept it. */
    const told = (own: object) =>
      account.answer(
        { id: warm(), body: 'Could the sea be a little warmer?', ...own },
        { method: 'GET', path: `/comments/${warm()}` },
      );

    it('takes an old one that says nothing of it for public, open and not pinned', async () => {
      told({});
      const note_id = warm();
      const input = { note_id, team_only: false, resolved: false, pinned: false };
      expect(await account.create('update_note', input)).toMatchObject({ changed: false });
      expect(account.writes()).toEqual([]);
      await account.create('update_note', { note_id, body: 'Warmer, please.' });
      expect(account.sent('PUT', '/comments/')).toEqual({ body: 'Warmer, please.', teamOnly: false });
      account.clearLog();
      await account.create('update_note', { note_id, pinned: true });
      expect(account.writes()).toEqual(['PUT /comments/ID/pinned']);
      expect(account.sent('PUT', '/pinned')).toEqual({ isPinned: true });
    });

    it.each([{ teamOnly: 'x' }, { body: {} }, { isPinned: 1 }, { isResolved: [] }])(
      'changes nothing where %j cannot be read',
      async (own) => {
        told(own);
        const update = account.create('update_note', { note_id: warm(), body: 'Yes', pinned: true });
        expect(await failure(update)).toMatchObject({ code: 'unavailable' });
        expect(account.writes()).toEqual([]);
      },
    );

    it('resolves no reply by accident when it edits one', async () => {
      const note_id = comment('I still have the warm take. Will do.');
      await account.create('update_note', { note_id, body: 'Will do.' });
      expect(account.writes()).toEqual(['PUT /comments/ID']);
    });
  });
});
