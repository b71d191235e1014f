import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../../support/app.js';
import { ago, HOUR, MINUTE, SECOND, shown, useOnePageCrm } from '../onepagecrm.js';

describe('record', () => {
  const { sandbox, rows, record, complaint, account, contactId, requests, queries, sent, find, auth } =
    useOnePageCrm();

  const layout = () => {
    const note = find('notes', { text: 'Sent the first catalogue layout; she likes the second cover.' });
    return account().ofContact(account().notes, note.id);
  };

  /** `count` notes, created one minute apart, the last one `age` ago. */
  const many = (count: number, age = 0) => {
    const model = layout();
    for (let place = 0; place < count; place += 1) {
      const created_at = ago(age + (count - place) * MINUTE);
      const id = place.toString(16).padStart(24, '0');
      account().notes.add({ ...model, id, text: `Note ${place}`, created_at, modified_at: created_at });
    }
  };

  describe('new_note', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.new_note', input, meta);

    it('shows a note of another contact where the chosen one has none', async () => {
      const input = { contact_id: contactId('Kjær') };
      expect(await poll(input)).toEqual([]);
      expect(await poll(input, { isLoadingSample: true })).not.toEqual([]);
    });

    it('gives notes with every key', async () => {
      const note = layout();
      note.created_at = ago(HOUR);
      expect(await poll()).toEqual([
        {
          event_id: note.id,
          origin: null,
          id: note.id,
          created_at: shown(note.created_at),
          updated_at: shown(note.modified_at),
          body: 'Sent the first catalogue layout; she likes the second cover.',
          author_name: 'Ada L.',
          attachments: [expect.stringMatching(/^hydrate.*file_id/)],
          contact_id: contactId(),
          deal_id: find('deals', { name: 'Autumn catalogue' }).id,
          more: expect.objectContaining({ linked_deal_name: 'Autumn catalogue' }),
        },
      ]);
    });

    it('asks once on a quiet poll', async () => {
      many(450, 24 * HOUR);
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /notes']);
      expect(queries()).toEqual([{ sort_by: 'created_at', order: 'desc', page: '1', per_page: '100' }]);
    });

    it('asks for those of one contact on every page', async () => {
      many(250);
      expect(await poll({ contact_id: contactId() })).toHaveLength(200);
      expect(queries()).toMatchObject([
        { contact_id: contactId(), page: '1' },
        { contact_id: contactId(), page: '2' },
      ]);
      expect(await poll({ contact_id: contactId('Strand') })).toEqual([]);
    });

    it('is not moved by an edit', async () => {
      layout().modified_at = ago(MINUTE);
      expect(await poll()).toEqual([]);
    });

    it('leaves out what Handoff made, unless it is wanted, and shows texts without its mark', async () => {
      await record('creates.attach_note', { contact_id: contactId(), body: 'Own', origin: 'flowdash:42' });
      await record('creates.attach_note', { contact_id: contactId(), body: 'https://example.com' });
      expect(await poll()).toMatchObject([{ body: 'https://example.com', origin: null }]);
      const all = await poll({ skip_own: false });
      expect(all).toContainEqual(expect.objectContaining({ body: 'Own', origin: 'flowdash:42' }));
    });

    it('shows three samples of any age', async () => {
      expect(await poll({}, { isLoadingSample: true })).toHaveLength(3);
    });

    it('has every key where the API leaves all of them out', async () => {
      const body = {
        status: 0,
        data: { notes: [{ note: { id: '5a', created_at: new Date().toISOString() } }], max_page: 1 },
      };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, times: 1 });
      expect(await poll()).toMatchObject([{ event_id: '5a', body: null, deal_id: null, contact_id: null }]);
      const nothing = { status: 0, data: { notes: [], max_page: 0 } };
      sandbox().faults.clear();
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body: nothing });
      expect(await poll()).toEqual([]);
    });
  });

  describe('attach_note', () => {
    const attach = (input: Record<string, unknown> = {}) =>
      record('creates.attach_note', { contact_id: contactId(), body: 'Prefers mornings.', ...input });

    it('adds with one request', async () => {
      expect(await attach()).toMatchObject({
        body: 'Prefers mornings.',
        contact_id: contactId(),
        author_name: 'Ada L.',
        changed: true,
      });
      expect(requests()).toEqual(['POST /notes']);
      expect(sent()).toEqual([{ contact_id: contactId(), text: 'Prefers mornings.' }]);
    });

    it('sends the text as it is, with the mark as its last line', async () => {
      const body = ' [b]Bold[/b]\n{{not.a.field}} ';
      expect(await attach({ body })).toMatchObject({ changed: true });
      expect(await attach({ body: 'Own', origin: 'flowdash:42' })).toMatchObject({ body: 'Own' });
      expect(sent()).toMatchObject([{ text: body }, { text: 'Own\n\nMade from: flowdash:42' }]);
    });

    it.each(['true', true])(
      'adds nothing where the contact has the text, when asked so by %j',
      async (skip) => {
        const first = await attach({ origin: 'flowdash:42' });
        sandbox().log.clear();
        expect(await attach({ body: ' prefers MORNINGS. ', skip_duplicate: skip })).toMatchObject({
          id: first.id,
          changed: false,
        });
        expect(requests()).toEqual(['GET /notes']);
        expect(queries()).toMatchObject([{ contact_id: contactId(), order: 'desc' }]);
        sandbox().world.advance(SECOND);
        expect(await attach({ body: 'Something else', skip_duplicate: skip })).toMatchObject({
          changed: true,
        });
      },
    );

    it.each(['false', false, ''])('adds it again otherwise: %j', async (skip_duplicate) => {
      await attach();
      expect(await attach({ skip_duplicate })).toMatchObject({ changed: true });
      expect(requests()).toEqual(['POST /notes', 'POST /notes']);
    });

    it('takes 7,168 characters, an emoji being one and the mark counted', async () => {
      expect(await attach({ body: '🙂'.repeat(7_168) })).toMatchObject({ changed: true });
      expect(
        await complaint('creates.attach_note', { contact_id: contactId(), body: 'x'.repeat(7_169) }),
      ).toBe('Text has 7169 characters; OnePageCRM allows at most 7168 for a note.');
      const marked = { contact_id: contactId(), body: 'x'.repeat(7_160), origin: 'flowdash:42' };
      expect(await complaint('creates.attach_note', marked)).toContain(
        'Text, with Made From below it, has 7184 characters',
      );
      expect(sent()).toHaveLength(1);
    });

    it('asks for the contact, in the app for all services too', async () => {
      const bundle = { authData: auth(), inputData: { body: 'Hello' } };
      expect(await failure(runner(appFor())('creates.attach_note.operation.perform', bundle))).toMatchObject({
        message: 'Fill in Contact.',
      });
      expect(await complaint('creates.attach_note', { body: 'Hello' })).toBe('Fill in Contact.');
      expect(requests()).toEqual([]);
    });
  });
});
