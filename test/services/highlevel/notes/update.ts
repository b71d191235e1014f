import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('update', () => {
  const { record, rows, complaint, requests, sent, contactId, pick, store } = useHighLevel();

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

    it('fills the dropdown with the notes of the contact', async () => {
      const list = await rows('triggers.note_list', { contact_id: contactId() });
      expect(list).toContainEqual({
        id: note().id,
        name: expect.stringContaining('Prefers calls in the afternoon.'),
      });
    });
  });
});
