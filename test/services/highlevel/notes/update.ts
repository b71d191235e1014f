import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('update', () => {
  const { sandbox, record, rows, complaint, requests, sent, contactId, pick, store } = useHighLevel();

  const note = () => pick('notes', { body: 'Prefers calls in the afternoon.' });
  const input = () => ({ contact_id: contactId(), note_id: note().id });
  const path = () => `/contacts/${contactId()}/notes/${note().id}`;

  describe('update_note', () => {
    it('sends only what differs, and keeps the rest', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      const present = { ...input(), body: note().body, title: 'Sign', color: '#ffaa00', userId: id };
      const requested = path();
      expect(await record('creates.update_note', present)).toMatchObject({
        title: 'Sign',
        author_name: 'Bo Reyes',
        changed: true,
      });
      expect(sent()).toEqual([{ title: 'Sign', color: '#ffaa00', userId: id }]);
      expect(requests()).toEqual(['GET /users/', `GET ${requested}`, `PUT ${requested}`]);
      expect(await record('creates.update_note', { ...present, color: '#FFAA00' })).toMatchObject({
        changed: false,
      });
    });

    it.each([
      ['as it is kept', (body: string) => body],
      ['as it is shown', () => 'Wants the shop front first.\nBudget & dates by Friday.'],
    ])('leaves a text alone that is there %s', async (_how, bodyOf) => {
      const { id, body } = pick('notes', { title: 'Order of work' });
      const same = { contact_id: contactId(), note_id: id, body: bodyOf(String(body)) };
      expect(await record('creates.update_note', same)).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('pins a note and takes the pin off, once', async () => {
      const pin = async (pinned: unknown) => {
        const { changed, pinned: told } = await record('creates.update_note', { ...input(), pinned });
        return { changed, pinned: told };
      };
      expect(await pin('no')).toEqual({ changed: false, pinned: false });
      expect(await pin(true)).toEqual({ changed: true, pinned: true });
      expect(await pin(true)).toEqual({ changed: false, pinned: true });
      expect(await pin(false)).toEqual({ changed: true, pinned: false });
      expect(sent()).toEqual([{ pinned: true }, { pinned: false }]);
    });

    it.each([
      [true, true],
      [false, false],
    ])('takes a note that does not say so for one without a pin: %j', async (pinned, changed) => {
      const { id, body } = note();
      const present = { note: { id, body, bodyText: body } };
      const fault = { status: 200, body: present, method: 'GET', path: `/notes/${id}` };
      const form = { ...input(), pinned };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', ...fault });
      expect(await record('creates.update_note', form)).toMatchObject({ changed });
    });

    it('keeps where a note came from', async () => {
      const own = input();
      Object.assign(store().notes.get(own.note_id) ?? {}, { body: 'Old.\n\nMade from: flowdash:42' });
      expect(await record('creates.update_note', { ...own, body: 'Old.' })).toMatchObject({ changed: false });
      await record('creates.update_note', { ...own, body: 'New.' });
      expect(sent()).toEqual([{ body: 'New.\n\nMade from: flowdash:42' }]);
    });

    it('takes a color as hex only', async () => {
      expect(await complaint('creates.update_note', { ...input(), color: 'red' })).toBe(
        'Color must be a hex color, for example #FFAA00, not "red".',
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('delete_note', () => {
    it('gives the note as it was', async () => {
      const { id, body } = note();
      expect(await record('creates.delete_note', input())).toMatchObject({ id, body, changed: true });
      expect(store().notes.get(id)).toBeUndefined();
    });
  });

  describe('find_note', () => {
    it('puts the same text first, then the newest', async () => {
      for (const body of ['Blue', 'Blue or green', 'Red'])
        await record('creates.attach_note', { contact_id: contactId(), body });
      const found = await rows('searches.find_note', { contact_id: contactId(), body: 'blue' });
      expect(found.map(({ body }) => body)).toEqual(['Blue', 'Blue or green']);
    });

    it.each([
      ['SHOP FRONT', ['Order of work']],
      ['order of', ['Order of work']],
      ['null', []],
      ['undefined', []],
    ])('looks in titles and texts, and in nothing else: %s', async (body, titles) => {
      const notes = { notes: [{ id: '5a' }, { id: '5b', title: 'Order of work', body: 'Shop front.' }] };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: notes });
      const found = await rows('searches.find_note', { contact_id: contactId(), body });
      expect(found.map(({ title }) => title)).toEqual(titles);
    });

    it('finds by id, with the name of the author', async () => {
      const { id } = note();
      expect(await rows('searches.find_note', { contact_id: contactId(), note_id: id })).toMatchObject([
        { id, author_name: 'Cleo Park' },
      ]);
      const gone = { contact_id: contactId(), note_id: '0123456789abcdefghij' };
      expect(await rows('searches.find_note', gone)).toEqual([]);
    });

    it('fills the dropdown with titles, else texts, else ids', async () => {
      const dateAdded = '2026-03-02T09:15:00.000Z';
      const notes = [
        { id: '5a', title: 'Sign', body: 'Blue', dateAdded },
        { id: '5b', body: 'y'.repeat(81), dateAdded },
        { id: '5c', body: 'z'.repeat(80), dateAdded },
        { id: '5d', dateAdded },
        { id: '5e', body: 'Late', dateAdded: null },
      ];
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: { notes } });
      const list = await rows('triggers.note_list', { contact_id: contactId() });
      expect(Object.fromEntries(list.map(({ id, name }) => [id, name]))).toEqual({
        '5a': 'Sign · 2026-03-02',
        '5b': `${'y'.repeat(77)}... · 2026-03-02`,
        '5c': `${'z'.repeat(80)} · 2026-03-02`,
        '5d': '5d · 2026-03-02',
        '5e': 'Late',
      });
    });
  });
});
