import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('writes', () => {
  const vendor = useOnePageCrm();
  const { rows, record, complaint, account, contactId, requests, sent, find, fields, forget } = vendor;

  const LAYOUT = 'Sent the first catalogue layout; she likes the second cover.';
  const noteId = (text = 'Logo must work in one colour.') => find('notes', { text }).id;
  const dealId = (name = 'Autumn catalogue') => find('deals', { name }).id;
  const cleo = () => find('users', { first_name: 'Cleo' }).id;

  describe('attach_note', () => {
    it('links a deal, tells users, and takes a date', async () => {
      const input = { linked_deal_id: dealId(), date: '2031-02-03', user_ids_to_notify: [cleo()] };
      const note = await record('creates.attach_note', {
        contact_id: contactId(),
        body: 'Signed.',
        ...input,
      });
      expect(note).toMatchObject({ deal_id: dealId(), more: { date: '2031-02-03' } });
      expect(sent()).toEqual([{ contact_id: contactId(), text: 'Signed.', ...input }]);
    });

    it('offers the deals of the contact', async () => {
      const form = await fields('creates.attach_note');
      expect(form.find(({ key }) => key === 'linked_deal_id')).toMatchObject({
        dynamic: 'deal_list.id.name',
        search: 'find_deal.id',
        dependsOn: ['contact_id'],
      });
      expect(await rows('triggers.deal_list', { contact_id: contactId() })).toHaveLength(2);
    });
  });

  describe('update_note', () => {
    const update = (input: object, text?: string) =>
      record('creates.update_note', { note_id: noteId(text), ...input });

    it('sends what differs, and tells users only then', async () => {
      const input = { body: 'Two colours at most.', linked_deal_id: dealId('New logo') };
      expect(await update({ ...input, user_ids_to_notify: [cleo()] })).toMatchObject({
        body: input.body,
        deal_id: input.linked_deal_id,
        changed: true,
      });
      expect(requests()).toEqual(['GET /notes/ID', 'PUT /notes/ID']);
      expect(sent()).toEqual([
        { text: input.body, linked_deal_id: input.linked_deal_id, user_ids_to_notify: [cleo()] },
      ]);
      forget();
      expect(await update({ ...input, user_ids_to_notify: [cleo()] }, input.body)).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual([]);
    });

    it('leaves the deal alone, and takes it away when told to', async () => {
      expect(await update({ body: 'Third cover.' }, LAYOUT)).toMatchObject({ deal_id: dealId() });
      const clear_fields = ['linked_deal_id'];
      expect(await update({ clear_fields }, 'Third cover.')).toMatchObject({ deal_id: null, changed: true });
      expect(await update({ clear_fields }, 'Third cover.')).toMatchObject({ changed: false });
    });

    it('keeps the mark of where the note comes from', async () => {
      const { id } = await record('creates.attach_note', {
        contact_id: contactId(),
        body: 'Own',
        origin: 'flowdash:42',
      });
      expect(await record('creates.update_note', { note_id: id, body: 'Mine' })).toMatchObject({
        body: 'Mine',
      });
      const all = await rows('triggers.new_note', { skip_own: false });
      expect(all).toContainEqual(expect.objectContaining({ id, origin: 'flowdash:42' }));
      forget();
      await record('creates.update_note', { note_id: id, body: 'Mine' });
      expect(sent()).toEqual([]);
    });

    it.each([
      [{ body: 'x'.repeat(7169) }, /^Text has 7169 characters; OnePageCRM allows at most 7168 for a note/],
      [{ date: 'soon' }, /^Note Date is not a date/],
      [{ clear_fields: ['body'] }, /^Clear These Fields has no choice "body"/],
    ])('refuses %j before it writes', async (input, sentence) => {
      expect(await complaint('creates.update_note', { note_id: noteId(), ...input })).toMatch(sentence);
      expect(sent()).toEqual([]);
    });

    it('names the field where OnePageCRM refuses the deal', async () => {
      const input = { note_id: noteId(), linked_deal_id: '0123456789abcdef01234567' };
      expect(await complaint('creates.update_note', input)).toMatch(/did not accept .*Deal/);
    });
  });

  describe('delete_note', () => {
    it('gives the note as it was, and warns in the form', async () => {
      const id = noteId();
      expect(await record('creates.delete_note', { note_id: id })).toMatchObject({ id, changed: true });
      expect(requests()).toEqual(['GET /notes/ID', 'DELETE /notes/ID']);
      expect(account().notes.get(id)).toBeUndefined();
      expect((await fields('creates.delete_note'))[0]?.helpText).toMatch(/cannot undo it/);
    });
  });

  describe('find_note, list_contact_notes and the dropdown', () => {
    const texts = async (input: object) =>
      (await rows('searches.find_note', { ...input })).map(({ body }) => body);

    it('finds by ID, and by a part of the text', async () => {
      expect(await texts({ note_id: noteId() })).toEqual(['Logo must work in one colour.']);
      expect(await texts({ body: 'SECOND cover' })).toEqual([LAYOUT]);
      expect(await texts({ body: 'cover', contact_id: contactId('Strand') })).toEqual([]);
    });

    it('reads on until something matches', async () => {
      vendor.settings().max_per_page = 2;
      forget();
      expect(await texts({ body: 'menu boards' })).toHaveLength(1);
      expect(requests()).toHaveLength(6);
    });

    it('lists all of a contact, newest first', async () => {
      vendor.settings().max_per_page = 1;
      const notes = await rows('searches.list_contact_notes', { contact_id: contactId() });
      expect(notes.map(({ body }) => body)).toEqual([LAYOUT, expect.stringMatching(/^Prefers/)]);
    });

    it('shows a line of each', async () => {
      account().ofContact(account().notes, noteId(LAYOUT)).text = 'x'.repeat(61);
      expect(await rows('triggers.note_list', { contact_id: contactId() })).toContainEqual(
        expect.objectContaining({ name: expect.stringMatching(/^x{57}\.\.\. · Ada L\.$/) }),
      );
      expect(await rows('triggers.note_list', { contact_id: contactId('Dubois') })).toEqual([
        { id: noteId(), name: 'Logo must work in one colour. · Ada L.' },
      ]);
    });
  });
});
