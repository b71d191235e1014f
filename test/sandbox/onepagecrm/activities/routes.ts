import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('activities: routes', () => {
  const crm = useOnePageCrm();
  let contact_id: string;
  beforeEach(async () => {
    contact_id = await crm.contactId('Strand');
  });

  const day = 24 * 60 * 60;
  const unix = () => Math.floor(crm.sandbox.world.now().getTime() / 1_000);

  describe.each([
    ['note', { text: 'Hello [b]there[/b]' }, { linked_deal_id: null, linked_deal_name: '' }],
    ['call', { text: '', call_time_int: 1_900_000_000 }, { via: 'unknown', call_time_int: 1_900_000_000 }],
    ['meeting', { place: 'Pier 4' }, { place: 'Pier 4', meeting_time_int: expect.any(Number) }],
  ])('%ss', (kind, body, expected) => {
    const create = (fields: object = {}) => crm.post(`/${kind}s`, { contact_id, ...body, ...fields });

    test('are made, read, changed, and move their contact', async () => {
      const before = (await crm.get(`/contacts/${contact_id}`)).string('data.contact.modified_at');
      crm.minutesLater(1);
      const made = await create();
      expect(made.status).toBe(201);
      expect(made.at(`data.${kind}`)).toMatchObject({
        contact_id,
        author: 'Ada L.',
        attachments: [],
        ...expected,
      });
      const after = (await crm.get(`/contacts/${contact_id}`)).string('data.contact.modified_at');
      expect(Date.parse(after)).toBeGreaterThan(Date.parse(before));

      const path = `/${kind}s/${made.string(`data.${kind}.id`)}`;
      expect((await crm.get(path)).at(`data.${kind}`)).toEqual(made.at(`data.${kind}`));
      crm.minutesLater(1);
      const edited = await crm.put(`${path}?partial=true`, { text: 'Edited' });
      expect(edited.at(`data.${kind}`)).toMatchObject({ text: 'Edited', author: 'Ada L.', ...expected });
      expect(edited.at(`data.${kind}.modified_at`)).not.toBe(made.at(`data.${kind}.modified_at`));
      expect((await crm.get(`/${kind}s/none`)).status).toBe(404);
    });

    test('come newest change first, of all, of one contact or of one company', async () => {
      const id = (await create()).string(`data.${kind}.id`);
      expect((await crm.get(`/${kind}s?per_page=1`)).each(`data.${kind}s`, `${kind}.id`)).toEqual([id]);
      expect((await crm.get(`/contacts/${contact_id}/${kind}s`)).at('data.total_count')).toBe(1);
      expect((await crm.get(`/${kind}s?contact_id=${contact_id}`)).at('data.total_count')).toBe(1);
      const okafor = await crm.get(`/contacts/${await crm.contactId('Okafor')}`);
      const company = okafor.string('data.contact.company_id');
      const theirs = await crm.get(`/${kind}s?company_id=${company}`);
      expect(new Set(theirs.each(`data.${kind}s`, `${kind}.contact_id`))).toEqual(
        new Set([okafor.string('data.contact.id')]),
      );
      expect((await crm.get(`/${kind}s?company_id=${company}&contact_id=${contact_id}`)).status).toBe(400);
      const oldest = await crm.get(`/${kind}s?sort_by=updated_at&per_page=100`);
      expect(oldest.each(`data.${kind}s`, `${kind}.id`).at(-1)).toBe(id);
      expect((await crm.get(`/${kind}s?modified_since=${unix() - 60}`)).at('data.total_count')).toBe(1);
    });

    test('need a contact that is there, and have limits', async () => {
      expect((await create({ contact_id: undefined })).body).toMatchObject({
        error_name: 'incomplete_request_data',
      });
      expect((await create({ contact_id: 'none' })).status).toBe(404);
      expect((await create({ text: 'x'.repeat(7_168) })).status).toBe(201);
      expect((await create({ text: 'x'.repeat(7_169) })).status).toBe(400);
    });
  });

  describe('notes', () => {
    test('need a text', async () => {
      const refused = await crm.post('/notes', { contact_id });
      expect(refused.at('error_message')).toContain('Required parameter text has not been found');
      expect(refused.body).not.toHaveProperty('errors');
    });

    test('are linked to a deal; without partial the link goes', async () => {
      const deal = (await crm.get('/deals?name=new+logo')).string('data.deals.0.deal.id');
      const made = await crm.post('/notes', { contact_id, text: 'Hello', linked_deal_id: deal });
      expect(made.at('data.note')).toMatchObject({ linked_deal_id: deal, linked_deal_name: 'New logo' });
      const path = `/notes/${made.string('data.note.id')}`;
      expect((await crm.put(path, { text: 'Bye' })).at('data.note.linked_deal_id')).toBeNull();
      expect((await crm.post('/notes', { contact_id, text: 'x', linked_deal_id: 'none' })).status).toBe(400);
      await crm.put(`${path}?partial=true`, { linked_deal_id: deal });
      await crm.delete(`/deals/${deal}`);
      expect((await crm.get(path)).at('data.note')).toMatchObject({
        linked_deal_id: null,
        linked_deal_name: '',
      });
    });

    test('are deleted for good', async () => {
      const path = `/notes/${(await crm.post('/notes', { contact_id, text: 'x' })).string('data.note.id')}`;
      expect((await crm.delete(path)).at('data')).toEqual({});
      expect((await crm.delete(`${path}?undo=true`)).status).toBe(404);
      expect((await crm.get(path)).status).toBe(404);
    });

    test('are filtered by their own date', async () => {
      await crm.post('/notes', { contact_id, text: 'x', date: '2030-01-02' });
      const found = await crm.get('/notes?date_filter=date&since=2030-01-01&until=2030-01-02');
      expect(found.each('data.notes', 'note.text')).toEqual(['x']);
    });
  });

  describe('calls', () => {
    test('take a result by its key only', async () => {
      const results = await crm.get('/call_results');
      const custom = results.string('data.5.call_result.result');
      for (const call_result of ['interested', custom])
        expect((await crm.post('/calls', { contact_id, call_result })).at('data.call.call_result')).toBe(
          call_result,
        );
      expect((await crm.post('/calls', { contact_id, call_result: 'Interested' })).status).toBe(400);
      expect((await crm.post('/calls', { contact_id, via: 'pigeon' })).status).toBe(400);
    });

    test('echo a time that was sent as a text, once; index counts through the pages', async () => {
      const made = await crm.post('/calls', { contact_id, call_time_int: '1900000000' });
      expect(made.at('data.call.call_time_int')).toBe('1900000000');
      const read = await crm.get(`/calls/${made.string('data.call.id')}`);
      expect(read.at('data.call.call_time_int')).toBe(1_900_000_000);
      const page = await crm.get('/calls?per_page=2&page=2');
      expect(page.each('data.calls', 'call.index')).toEqual([3, 4]);
      const timed = await crm.get('/calls?date_filter=call_time&since=1900000000');
      expect(timed.at('data.total_count')).toBe(1);
    });

    test('happen now unless said otherwise', async () => {
      const made = await crm.post('/calls', { contact_id });
      expect(Math.abs(Number(made.at('data.call.call_time_int')) - unix())).toBeLessThan(5);
    });
  });

  test('meetings have a place of 100 characters at most, and a time to filter by', async () => {
    expect((await crm.post('/meetings', { contact_id, place: 'x'.repeat(101) })).status).toBe(400);
    await crm.post('/meetings', { contact_id, meeting_time_int: unix() + 9 * day });
    const found = await crm.get(`/meetings?date_filter=meeting_time&since=${unix() + 8 * day}`);
    expect(found.each('data.meetings', 'meeting.index')).toEqual([1]);
  });
});
