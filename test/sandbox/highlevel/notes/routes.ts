import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from '../client.js';

describe('notes: routes', () => {
  const { send, contactId } = useHighLevel();

  test('notes are created, listed newest first, read, changed and deleted', async () => {
    const list = `/contacts/${contactId()}/notes`;
    const created = await send('POST', list, { body: { body: 'Hello' } });
    expect(created.status).toBe(201);
    const note = part(created.body, 'note');
    expect(note).toEqual({
      id: note.id,
      body: 'Hello',
      bodyText: 'Hello',
      userId: null,
      dateAdded: expect.any(String),
      contactId: contactId(),
      pinned: false,
      relations: [],
    });
    const one = `${list}/${note.id}`;
    expect(ids((await send('GET', list)).body, 'notes')[0]).toBe(note.id);
    expect(part((await send('GET', one)).body, 'note')).toEqual(note);

    const changed = await send('PUT', one, { body: { title: 'Greeting', color: '#FFAA00', pinned: true } });
    expect(part(changed.body, 'note')).toEqual({
      ...note,
      title: 'Greeting',
      color: '#FFAA00',
      pinned: true,
    });

    expect((await send('DELETE', one)).body).toMatchObject({ succeded: true, succeeded: true });
    expect((await send('GET', one)).status).toBe(400);
  });

  test('a body may be HTML; bodyText is its text', async () => {
    const body = '<p>One &amp; <b>two</b></p><p>3 &lt; 4<br>end</p>';
    const { body: answer } = await send('POST', `/contacts/${contactId()}/notes`, { body: { body } });
    expect(part(answer, 'note')).toMatchObject({ body, bodyText: 'One & two\n3 < 4\nend' });
  });

  test.each([
    [{}, 'body should not be empty'],
    [{ body: 'x', text: 'x' }, 'property text should not exist'],
    [{ body: 'x', pinned: 'yes' }, 'pinned must be a boolean value'],
  ])('%j is refused', async (body, message) => {
    const answer = await send('POST', `/contacts/${contactId()}/notes`, { body });
    expect(answer.status).toBe(422);
    expect(answer.body.message).toContain(message);
  });

  test('notes belong to their contact only', async () => {
    const [note] = rows((await send('GET', `/contacts/${contactId()}/notes`)).body, 'notes');
    const other = contactId('imani.brooks@example.org');
    expect((await send('GET', `/contacts/${other}/notes/${note?.id}`)).status).toBe(400);
  });
});
