import { describe, expect, it } from '@jest/globals';
import * as wire from '../../../../services/filestage/wire.js';
import { failure } from '../../../support/app.js';
import { readAs } from '../../../support/read_as.js';
import { NOBODY, row, rows, useAccount } from '../account.js';
import { discussionOf } from './discussion.js';

describe('attach', () => {
  const account = useAccount();
  const { discussed, comment, warm, secret } = discussionOf(account);

  describe('attaching a comment', () => {
    it('takes one request, and is seen by all unless it is for the team only', async () => {
      const task_id = discussed();
      const body = 'Is {{bundle.x}} fine?';
      expect(await account.create('attach_note', { task_id, body })).toMatchObject({
        task_id,
        body,
        team_only: false,
        changed: true,
      });
      expect(account.requests()).toEqual(['POST /reviews/ID/comments']);
      expect(await account.create('attach_note', { task_id, body: 'Psst', team_only: true })).toMatchObject({
        team_only: true,
      });
    });

    it('keeps where it comes from as its last line', async () => {
      const task_id = discussed();
      await account.create('attach_note', { task_id, body: 'Hello', origin: 'flowdash:42' });
      expect(account.sent('POST', '/comments')).toEqual({
        body: 'Hello\n\nMade from: flowdash:42',
        teamOnly: false,
      });
    });

    it('skips a text that is there already, in a reply too', async () => {
      const task_id = discussed();
      const { id } = account.pick('comments', { body: 'I still have the warm take. Will do.' });
      const input = { task_id, body: ' i STILL have the warm take. Will do.', skip_duplicate: true };
      expect(await account.create('attach_note', input)).toMatchObject({ id, changed: false });
      expect(account.requests()).toEqual(['GET /reviews/ID/comments']);
      expect(await account.create('attach_note', { ...input, body: 'New' })).toMatchObject({ changed: true });
    });

    it('skips a reply only where the same comment has it', async () => {
      const task_id = discussed();
      const { id } = account.pick('comments', { body: 'I still have the warm take. Will do.' });
      const input = { task_id, body: 'I still have the warm take. Will do.', skip_duplicate: true };
      const there = { ...input, parent_id: warm() };
      expect(await account.create('attach_note', there)).toMatchObject({ id, changed: false });
      const elsewhere = { ...input, parent_id: comment('Our new logo is attached.') };
      expect(await account.create('attach_note', elsewhere)).toMatchObject({ changed: true });
    });

    it('names what is not there', async () => {
      expect(await failure(account.create('attach_note', { task_id: NOBODY, body: 'Hello' }))).toMatchObject({
        message:
          'Filestage could not find this review. It may have been deleted, or the ID belongs to another account.',
      });
    });
  });

  /** Texts that show nothing, in various spellings. */
  const BLANKS = ['<p>&nbsp;</p>', '<p>\u2060 \ufe0f</p>', '[b] [/b]', 'Made from: flowdash:42'];

  describe('a text without anything to read', () => {
    it.each(BLANKS)('is refused before anything is sent: %j', async (body) => {
      const message = 'Fill in Text with readable text: Filestage would show an empty comment.';
      const input = { body, mentions: ['1'], skip_duplicate: true };
      const attached = account.create('attach_note', { ...input, task_id: discussed() });
      expect(await failure(attached)).toMatchObject({ message });
      const reply = account.create('attach_note', { ...input, task_id: discussed(), parent_id: warm() });
      expect(await failure(reply)).toMatchObject({ message });
      expect(await failure(account.create('update_note', { body, note_id: warm() }))).toMatchObject({
        message,
      });
      expect(account.writes()).toEqual([]);
    });

    it('does not go along with a review, which says so', async () => {
      const { id: task_id } = account.review('Client', 'IN_REVIEW');
      const input = { task_id, status: 'approved', note: '<p>\u200b</p>' };
      expect(await account.create('complete_task', input)).toMatchObject({
        changed: true,
        note_id: null,
        note_error: 'Fill in Text with readable text: Filestage would show an empty comment.',
      });
      expect(account.writes()).toEqual(['PUT /reviews/ID/status']);
    });

    it('is none where there is a single letter', async () => {
      expect(await account.create('attach_note', { task_id: discussed(), body: '.' })).toMatchObject({
        body: '.',
      });
    });
  });

  describe('a reply', () => {
    it('joins the comment that it answers', async () => {
      const made = await account.create('attach_note', {
        task_id: discussed(),
        body: 'Done.',
        parent_id: warm(),
      });
      expect(made).toMatchObject({ parent_id: warm(), team_only: false, changed: true });
      expect(account.requests()).toEqual(['GET /comments/ID', 'POST /comments/ID/replies']);
      expect(account.pick('comments', { id: made.id })).toMatchObject({ parentId: warm() });
    });

    it('stays within the team where the comment does, unless it is told otherwise', async () => {
      const task_id = account.pick('comments', { id: secret() }).reviewId;
      const input = { task_id, body: 'Understood.', parent_id: secret() };
      expect(await account.create('attach_note', input)).toMatchObject({ team_only: true });
      expect(await account.create('attach_note', { ...input, team_only: false })).toMatchObject({
        team_only: false,
      });
    });

    it.each([
      ['an old one, which says nothing of it', undefined, false],
      ['one that says nothing', null, false],
      ['one that says so in words', 'true', true],
    ])('to %s is seen by as many', async (_what, teamOnly, wanted) => {
      const body = { id: warm(), reviewId: discussed(), body: 'Hm', teamOnly };
      account.answer(body, { path: `/${warm()}`, method: 'GET' });
      await account.create('attach_note', { task_id: discussed(), body: 'Done.', parent_id: warm() });
      expect(account.sent('POST', '/replies')).toEqual({ body: 'Done.', teamOnly: wanted });
    });

    it('is not sent where nobody can tell who would see it', async () => {
      const body = { id: warm(), reviewId: discussed(), body: 'Hm', teamOnly: 'partly' };
      account.answer(body, { path: `/${warm()}`, method: 'GET' });
      const told = account.create('attach_note', { task_id: discussed(), body: 'Done.', parent_id: warm() });
      expect(await failure(told)).toMatchObject({ code: 'unavailable' });
      expect(account.writes()).toEqual([]);
    });

    it('cannot answer a comment on another review', async () => {
      const told = account.create('attach_note', { task_id: discussed(), body: 'Hm', parent_id: secret() });
      expect(await failure(told)).toMatchObject({
        message: 'Choose a comment on this Review for Reply To: the chosen one is on another review.',
      });
      expect(account.writes()).toEqual([]);
    });
  });

  describe('attachments and mentions', () => {
    it('are sent along, and come back as links without a key', async () => {
      const made = await account.create('attach_note', {
        task_id: discussed(),
        body: 'Here it is.',
        attachments: ['https://files.acme.example/logo.png'],
        mentions: [account.pick('users', { email: 'ada@acme.example' }).id],
      });
      const { id } = account.pick('users', { email: 'ada@acme.example' });
      expect(account.sent('POST', '/comments')).toEqual({
        body: `[~${id}] Here it is.`,
        teamOnly: false,
        attachmentFileURLs: ['https://files.acme.example/logo.png'],
      });
      expect(made.attachments).toEqual([expect.stringContaining(String(made.id))]);
    });

    it('are read as every form is', async () => {
      await account.create('attach_note', {
        task_id: discussed(),
        body: 'Here they are.',
        attachments: 'https://files.acme.example/a,b.png, https://files.acme.example/c.png',
        team_only: 'Yes',
        mentions: ' 1, 2 ',
      });
      expect(account.sent('POST', '/comments')).toEqual({
        body: '[~1] [~2] Here they are.',
        teamOnly: true,
        attachmentFileURLs: ['https://files.acme.example/a,b.png', 'https://files.acme.example/c.png'],
      });
      const told = account.create('attach_note', { task_id: discussed(), body: 'x', team_only: 'perhaps' });
      expect(await failure(told)).toMatchObject({ message: 'Team Only takes Yes or No, not "perhaps".' });
    });

    it.each([
      [{ attachments: ['logo.png'] }, /^Attachments must be files from earlier steps/],
      [{ attachments: ['https://a.example/b'], parent_id: NOBODY }, /^Leave Attachments blank for a reply/],
    ])('refuses %j before it sends anything', async (input, message) => {
      const told = await failure(
        account.create('attach_note', { task_id: discussed(), body: 'x', ...input }),
      );
      expect(told).toMatchObject({ message: expect.stringMatching(message) });
      expect(account.requests()).toEqual([]);
    });

    it('offers whom the review lets one mention', async () => {
      const fieldsOf = async (input: Record<string, unknown>) => {
        const fields = rows(await account.execute('creates.attach_note.operation.inputFields', input));
        return row(fields.find(({ key }) => key === 'mentions'));
      };
      const all = Object.values(row((await fieldsOf({ task_id: discussed() })).choices));
      const team = Object.values(row((await fieldsOf({ task_id: discussed(), team_only: true })).choices));
      expect(all.some((name) => String(name).includes('zoe.mueller@example.com'))).toBe(true);
      expect(team.some((name) => String(name).includes('zoe.mueller@example.com'))).toBe(false);
      const zoe = account.pick('users', { email: 'zoe.mueller@example.com' });
      expect(row((await fieldsOf({ task_id: discussed() })).choices)).toMatchObject({
        [zoe.id]: 'Zoë · zoe.mueller@example.com',
      });
      expect(await fieldsOf({})).not.toHaveProperty('choices');
      expect(await fieldsOf({ task_id: NOBODY })).not.toHaveProperty('choices');
    });

    it.each([
      [{ id: 'p1', fullName: 'Pat Lee', email: 'pat@example.com' }, { p1: 'Pat Lee · pat@example.com' }],
      [{ id: 'p1' }, { p1: 'p1' }],
    ])('offers the only one there is, by what is known: %j', async (person, choices) => {
      const body = [person, { email: 'nobody@example.com' }];
      const path = '/mention-suggestions';
      account.answer(body, { path });
      const fields = rows(
        await account.execute('creates.attach_note.operation.inputFields', { task_id: discussed() }),
      );
      expect(fields.filter((field) => 'choices' in field)).toMatchObject([{ key: 'mentions', choices }]);
      expect(Object.keys(row(fields.find(({ key }) => key === 'mentions')?.choices))).toEqual(['p1']);
    });

    it('reads attachments however they come', () => {
      const attachments = ['a', { id: 'b' }, 7, null];
      expect(readAs(wire.comment, { id: '1', attachments }).attachments).toEqual(['a', 'b', '7']);
      expect(readAs(wire.comment, { id: '1' }).attachments).toEqual([]);
    });
  });
});
