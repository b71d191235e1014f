import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../../support/app.js';
import { HOUR, useHighLevel } from '../highlevel.js';

describe('record', () => {
  const { sandbox, rows, record, complaint, fields, requests, sent, settings, store, contactId, pick } =
    useHighLevel();

  const attach = (input: Record<string, unknown>) =>
    record('creates.attach_note', { contact_id: contactId(), ...input });
  const poll = (input = {}, meta = {}) =>
    rows('triggers.new_note', { contact_id: contactId(), ...input }, meta);
  const ofNora = () => store().notes.filter((note) => note.contactId === contactId());

  describe('attach_note', () => {
    it('sends the text as it is, in one request', async () => {
      const note = await attach({ body: 'Line one\n<line two>' });
      expect(sent()).toEqual([{ body: 'Line one\n<line two>' }]);
      expect(requests()).toEqual([`POST /contacts/${contactId()}/notes`]);
      expect(note).toMatchObject({
        author_id: null,
        author_name: null,
        contact_id: contactId(),
        changed: true,
      });
    });

    it('takes title, author and pin', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await attach({ body: 'Hello', title: 'Greeting', userId: id, pinned: true })).toMatchObject({
        title: 'Greeting',
        author_id: id,
        author_name: 'Bo Reyes',
        pinned: true,
      });
      expect(await attach({ body: 'Bye', pinned: 'no' })).toMatchObject({ title: null, pinned: false });
      expect(sent()).toEqual([
        { body: 'Hello', title: 'Greeting', userId: id, pinned: true },
        { body: 'Bye', pinned: false },
      ]);
      expect((await fields('creates.attach_note')).map(({ key }) => key)).toEqual(
        expect.arrayContaining(['title', 'userId', 'pinned']),
      );
    });

    it('keeps where it came from as its last line', async () => {
      expect(await attach({ body: 'Hello', origin: 'flowdash:42' })).toMatchObject({ body: 'Hello' });
      expect(sent()).toEqual([{ body: 'Hello\n\nMade from: flowdash:42' }]);
    });

    it.each([
      ['as it came in', 'Old logo was drawn by a cousin. <i>Be kind.</i>', 'Søren'],
      ['as it is shown', 'Old logo was drawn by a cousin. Be kind.', 'Søren'],
      ['in other blanks', ' Wants the shop front first.\nBudget  & dates by Friday.', 'Nora'],
    ])('adds no text that is there %s', async (_how, body, firstName) => {
      const before = store().notes.size;
      const input = { contact_id: contactId(firstName), body, skip_duplicate: true };
      expect(await attach(input)).toMatchObject({ changed: false, author_name: expect.any(String) });
      expect(store().notes.size).toBe(before);
      expect(sent()).toEqual([]);
    });

    it('adds no text that Handoff added before', async () => {
      await attach({ body: 'Hello', origin: 'flowdash:42' });
      expect(await attach({ body: 'Hello', origin: 'flowdash:42', skip_duplicate: true })).toMatchObject({
        changed: false,
      });
      expect(await attach({ body: 'Hello', skip_duplicate: 'false' })).toMatchObject({ changed: true });
    });

    it('asks for a contact', async () => {
      expect(await complaint('creates.attach_note', { body: 'Hello' })).toBe('Fill in Contact.');
    });
  });

  describe('new_note', () => {
    it('asks once on a quiet poll', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual([`GET /contacts/${contactId()}/notes`]);
    });

    it('tells of what was added, newest first, and whose it is', async () => {
      const { id: userId } = pick('users', { firstName: 'Bo' });
      const first = await attach({ body: 'One', userId });
      sandbox().world.advance(1_000);
      const second = await attach({ body: 'Two' });
      expect(await poll()).toMatchObject([
        { event_id: second.id, origin: null, body: 'Two', author_name: null },
        { event_id: first.id, body: 'One', author_name: 'Bo Reyes' },
      ]);
    });

    it('leaves out what Handoff made, unless it is wanted', async () => {
      await attach({ body: 'Ours', origin: 'flowdash:42' });
      await attach({ body: 'https://example.com/brief' });
      expect(await poll()).toMatchObject([{ body: 'https://example.com/brief', origin: null }]);
      expect(await poll({ skip_own: false })).toHaveLength(2);
    });

    it('leaves out old notes, except from samples and the dedupe table', async () => {
      for (const note of ofNora()) note.dateAdded = new Date(Date.now() - 25 * HOUR).toISOString();
      expect(await poll()).toEqual([]);
      expect(await poll({}, { isPopulatingDedupe: true })).toHaveLength(3);
      const samples = await poll({}, { isLoadingSample: true });
      expect(samples).toHaveLength(3);
    });

    it('shows no names to a token that may not view users', async () => {
      settings().missing_scopes = 'users.readonly';
      expect((await poll({}, { isLoadingSample: true })).map(({ author_name }) => author_name)).toEqual([
        null,
        null,
        null,
      ]);
    });

    it('maps a note whose body is HTML', async () => {
      const note = ofNora().find(({ pinned }) => pinned);
      const found = (await poll({}, { isLoadingSample: true })).find(({ id }) => id === note?.id);
      expect(found).toEqual({
        event_id: note?.id,
        origin: null,
        id: note?.id,
        created_at: note?.dateAdded,
        title: 'Order of work',
        body: 'Wants the shop front first.\nBudget & dates by Friday.',
        author_id: pick('users', { firstName: 'Ada' }).id,
        author_name: 'Ada Lane',
        contact_id: contactId(),
        pinned: true,
        // The body as HighLevel keeps it.
        more: expect.objectContaining({ color: '#FFAA00', relations: [], body: note?.body }),
      });
    });

    it('gives the text of an HTML body that comes alone, with its lines, and of a long one in no time', async () => {
      const html = '<p>Budget &amp; dates</p><ul><li>shop</li><li>sign</li></ul><p>[b]5[/b] &lt; 6</p>';
      const long = '<a'.repeat(50_000);
      const notes = [
        { id: '5a', body: html },
        { id: '5b', body: 'Budget < 5' },
        { id: '5c', body: long },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: { notes } });
      const before = performance.now();
      const found = await rows('searches.list_contact_notes', { contact_id: contactId() });
      expect(performance.now() - before).toBeLessThan(2_000);
      const bodies = new Map(found.map(({ id, body, more }) => [id, { body, more }]));
      expect(bodies.get('5a')).toEqual({ body: 'Budget & dates\nshop\nsign\n5 < 6', more: { body: html } });
      expect(bodies.get('5b')).toEqual({ body: 'Budget < 5', more: undefined });
      expect(bodies.get('5c')).toMatchObject({ body: long });
    });

    it('maps a note as it is documented: without a plain text', async () => {
      const dateAdded = new Date().toISOString();
      const notes = [
        { id: '5a', body: '<p>Budget < 5</p>' },
        { id: '5b', dateAdded },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: { notes } });
      expect(await poll()).toMatchObject([
        { id: '5a', body: 'Budget < 5', pinned: null },
        { id: '5b', body: null, contact_id: contactId() },
      ]);
    });
  });

  it('asks for a contact in the app for all services, too', async () => {
    const authData = { service: 'highlevel', ...sandbox().emulators.highlevel.credentials };
    const run = (path: string, inputData: Record<string, unknown>) =>
      failure(runner(appFor())(`${path}.operation.perform`, { authData, inputData }));
    expect(await run('triggers.new_note', {})).toMatchObject({
      message: 'Fill in Contact.',
    });
    expect(await run('creates.attach_note', { body: 'Hello' })).toMatchObject({
      message: 'Fill in Contact.',
    });
    expect(await run('creates.create_task', { title: 'Call' })).toMatchObject({
      message: 'Fill in Contact.',
    });
    expect(requests()).toEqual([]);
  });
});
