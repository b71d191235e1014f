import { describe, expect, it } from '@jest/globals';
import { attachmentsOf } from '../../../services/filestage/undocumented.js';
import { failure } from '../../support/app.js';
import { NOBODY, row, rows, useAccount } from './account.js';

const account = useAccount();
const discussed = () => account.review('Client', 'NEEDS_CHANGES').id;
const comment = (body: string) => account.pick('comments', { body }).id;
const warm = () => comment('Could the sea be a little warmer? It looks like November.');
const secret = () => comment('Budget covers one more round only.');
const writes = () => account.requests().filter((each) => !each.startsWith('GET'));

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

  it('cannot answer a comment on another review', async () => {
    const told = account.create('attach_note', { task_id: discussed(), body: 'Hm', parent_id: secret() });
    expect(await failure(told)).toMatchObject({
      message: 'Choose a comment of this Review under Reply To: the one there is on another.',
    });
    expect(writes()).toEqual([]);
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

  it.each([
    [{ attachments: ['logo.png'] }, /^Attachments must be files from earlier steps/],
    [{ attachments: ['https://a.example/b'], parent_id: NOBODY }, /^Leave Attachments empty for a reply/],
  ])('refuses %j before it sends anything', async (input, message) => {
    const told = await failure(account.create('attach_note', { task_id: discussed(), body: 'x', ...input }));
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
    expect(await fieldsOf({})).not.toHaveProperty('choices');
    expect(await fieldsOf({ task_id: NOBODY })).not.toHaveProperty('choices');
  });

  it('reads attachments however they come', () => {
    const attachments = ['a', { id: 'b' }, 7, null];
    expect(attachmentsOf({ id: '1', attachments })).toEqual(['a', 'b', '7']);
    expect(attachmentsOf({ id: '1' })).toEqual([]);
  });
});

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
    await account.create('update_note', { note_id, resolved: true, pinned: false });
    expect(writes()).toEqual(['PUT /comments/ID/resolution']);
    account.clearLog();
    const updated = await account.create('update_note', { note_id, resolved: false, team_only: 'yes' });
    expect(updated).toMatchObject({ resolved: false, team_only: true });
    expect(writes()).toEqual(['PUT /comments/ID', 'PUT /comments/ID/resolution']);
    account.clearLog();
    expect(await account.create('update_note', { note_id })).toMatchObject({ changed: false });
    expect(writes()).toEqual([]);
  });

  it('keeps where the comment comes from', async () => {
    const { id: note_id } = await account.create('attach_note', {
      task_id: discussed(),
      body: 'Hello',
      origin: 'flowdash:42',
    });
    expect(await account.create('update_note', { note_id, body: 'Hello' })).toMatchObject({ changed: false });
    expect(await account.create('update_note', { note_id, body: 'Bye' })).toMatchObject({ body: 'Bye' });
    expect(account.pick('comments', { id: note_id })).toMatchObject({ body: 'Bye\n\nHandoff: flowdash:42' });
  });

  it('resolves no reply by accident when it edits one', async () => {
    const note_id = comment('I still have the warm take. Will do.');
    await account.create('update_note', { note_id, body: 'Will do.' });
    expect(writes()).toEqual(['PUT /comments/ID']);
  });
});

describe('finding comments', () => {
  it('by a part of the text, replies included, newest first', async () => {
    const found = await account.search('find_note', { task_id: discussed(), body: ' WARM ' });
    expect(found.map(({ body }) => String(body).slice(0, 12))).toEqual(['I still have', 'Could the se']);
    expect(account.requests()).toEqual(['GET /reviews/ID/comments']);
    expect(await failure(account.search('find_note', { body: 'warm' }))).toMatchObject({
      message: 'Fill in Task: Filestage lists comments review by review only.',
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
      message: 'Choose a Task first: its comments can then be listed here.',
    });
  });

  it('takes a deleted comment with its replies away', async () => {
    const note_id = warm();
    expect(await account.create('delete_note', { note_id })).toMatchObject({ id: note_id, changed: true });
    expect(account.held('comments').filter(({ parentId }) => parentId === note_id)).toEqual([]);
  });
});
