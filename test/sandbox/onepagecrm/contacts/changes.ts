import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';
import { PIXEL } from '../request.js';

describe('contacts: changes', () => {
  const crm = useOnePageCrm();
  let id: string;
  beforeEach(async () => {
    id = await crm.contactId('Okafor');
  });

  const contact = async () => (await crm.get(`/contacts/${id}`)).at('data.contact');
  const put = (path: string, body = {}) => crm.put(`/contacts/${id}/${path}`, body);

  describe('tags', () => {
    test('are assigned in the spelling that is known; the answer has no contact but the counters', async () => {
      const answer = await put('assign_tag/VIDEO');
      expect(answer.body).toMatchObject({ data: {}, tags: { tags: expect.any(Array) } });
      expect(answer.at('data')).toEqual({});
      expect(await contact()).toMatchObject({ tags: ['VIP', 'Newsletter', 'Video'] });
      await put('unassign_tag/video');
      expect(await contact()).toMatchObject({ tags: ['VIP', 'Newsletter'] });
    });

    test.each([
      ['Sch%C3%B6n%20%26%20gut', 'Schön & gut'],
      ['a%2Fb', 'a/b'],
      ['v1.2', 'v1'],
      ['v1.2.json', 'v1.2'],
      ['plain.json', 'plain'],
    ])('%s in the path is %s', async (path, name) => {
      await put(`assign_tag/${path}`);
      expect(await contact()).toMatchObject({ tags: ['VIP', 'Newsletter', name] });
    });

    test('assigning what is there moves no time, a new one does', async () => {
      const before = await crm.get(`/contacts/${id}`);
      crm.minutesLater(5);
      await put('assign_tag/vip');
      expect(await contact()).toEqual(before.at('data.contact'));
      await put('assign_tag/Fresh');
      expect(await contact()).not.toMatchObject({ modified_at: before.at('data.contact.modified_at') });
    });
  });

  test('status and owner are changed by id; unknown ones are not found', async () => {
    const statuses = await crm.get('/statuses');
    const prospect = statuses.string('data.1.status.id');
    expect((await put(`change_status/${prospect}`)).at('data.contact')).toMatchObject({
      status: 'Prospect',
      status_id: prospect,
    });
    const bo = await crm.userId('Bo');
    expect((await put(`change_owner/${bo}`)).at('data.contact.owner_id')).toBe(bo);
    expect((await put('change_status/none')).status).toBe(404);
    expect((await put('change_owner/none')).status).toBe(404);
  });

  test('star and unstar', async () => {
    expect((await put('unstar')).at('data.contact.starred')).toBe(false);
    expect((await put('star')).at('data.contact.starred')).toBe(true);
  });

  describe('sales cycle', () => {
    test('is not closed while the user has open actions, unless forced', async () => {
      const refused = await put('close_sales_cycle', { comment: 'Done' });
      expect(refused).toMatchObject({
        status: 409,
        body: { error_message: expect.stringContaining('Cannot close') },
      });
      const forced = await put('force_close_sales_cycle', { comment: 'Done' });
      expect(forced.at('data')).toMatchObject({
        next_action: {},
        queued_actions: [],
        contact: { sales_closed_for: [crm.ada], closed_sales: [{ user_id: crm.ada, comment: 'Done' }] },
      });
      expect((await put('reopen_sales_cycle')).at('data.contact.sales_closed_for')).toEqual([]);
      expect((await put('close_sales_cycle')).at('data.contact.sales_closed_for')).toEqual([crm.ada]);
    });

    test('a comment has 140 characters at most', async () => {
      expect((await put('force_close_sales_cycle', { comment: 'x'.repeat(141) })).status).toBe(400);
    });
  });

  test('split leaves the company, or goes to another; an empty company is deleted', async () => {
    const answer = await put('split', { company_name: 'Okafor Consulting' });
    expect(answer.at('data.contact.company_name')).toBe('Okafor Consulting');
    expect((await crm.get('/companies?name=harbor')).at('data.companies.0.company.contacts_count')).toBe(1);
    expect((await put('split', { company_name: '' })).at('data.contact.company_name')).toBe('');
    expect((await crm.get('/companies?name=okafor')).at('data.total_count')).toBe(0);
  });

  test('a photo is added, replaced, and can be fetched', async () => {
    const added = await crm.post(`/contacts/${id}/contact_photo`, { image: PIXEL });
    expect(added.status).toBe(201);
    const photo = await fetch(added.string('data.contact.photo_url'));
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await crm.put(`/contacts/${id}/contact_photo`, { image: PIXEL })).status).toBe(200);
    expect((await crm.put(`/contacts/${id}/contact_photo`, { image: 'bm90IGFuIGltYWdl' })).status).toBe(400);
    expect((await crm.post(`/contacts/${id}/contact_photo`)).status).toBe(400);
  });
});
