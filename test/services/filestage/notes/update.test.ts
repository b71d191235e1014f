import { describe, expect, it } from '@jest/globals';
import { useAccount } from '../account.js';

const account = useAccount();
const discussed = () => account.review('Client', 'NEEDS_CHANGES').id;
const comment = (body: string) => account.pick('comments', { body }).id;
const warm = () => comment('Could the sea be a little warmer? It looks like November.');
const secret = () => comment('Budget covers one more round only.');
const writes = () => account.requests().filter((each) => !each.startsWith('GET'));

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
    expect(account.pick('comments', { id: note_id })).toMatchObject({
      body: 'Bye\n\nMade from: flowdash:42',
    });
  });

  it('resolves no reply by accident when it edits one', async () => {
    const note_id = comment('I still have the warm take. Will do.');
    await account.create('update_note', { note_id, body: 'Will do.' });
    expect(writes()).toEqual(['PUT /comments/ID']);
  });
});
