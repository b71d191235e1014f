import { describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('contacts: routes', () => {
  const crm = useOnePageCrm();

  const BLANK_ADDRESS = { address: '', city: '', state: '', zip_code: '', country_code: '' };

  describe('update', () => {
    test('partial leaves the rest, and lists replace', async () => {
      const id = await crm.contactId('Okafor');
      const before = await crm.get(`/contacts/${id}`);
      crm.minutesLater(5);
      const after = await crm.put(`/contacts/${id}?partial=true`, {
        job_title: '',
        emails: [{ value: 'new@example.com' }],
      });
      expect(after.at('data.contact')).toMatchObject({
        first_name: 'Maya',
        job_title: '',
        emails: [{ type: 'work', value: 'new@example.com' }],
        phones: before.at('data.contact.phones'),
        tags: ['VIP', 'Newsletter'],
      });
      expect(Date.parse(after.string('data.contact.modified_at'))).toBeGreaterThan(
        Date.parse(before.string('data.contact.modified_at')),
      );
    });

    test('without partial everything that is not sent is cleared', async () => {
      const id = await crm.contactId('Dubois');
      const after = await crm.put(`/contacts/${id}`, { last_name: 'Dubois' });
      expect(after.at('data.contact')).toMatchObject({
        first_name: '',
        company_name: '',
        emails: [],
        phones: [],
        tags: [],
        status: 'Lead',
        custom_fields: [],
      });
      expect((await crm.get('/companies?name=Lumi')).at('data.total_count')).toBe(0);
    });

    test('partial counts in the body, too; a change to what is there already moves no time', async () => {
      const id = await crm.contactId('Okafor');
      const before = await crm.get(`/contacts/${id}`);
      crm.minutesLater(5);
      const after = await crm.put(`/contacts/${id}`, { partial: 1, first_name: 'Maya' });
      expect(after.at('data.contact')).toEqual(before.at('data.contact'));
    });

    test('the only name cannot be taken away', async () => {
      const id = await crm.contactId('Cole');
      expect((await crm.put(`/contacts/${id}?partial=true`, { last_name: '' })).status).toBe(400);
      const withCompany = await crm.contactId('Okafor');
      const blank = await crm.put(`/contacts/${withCompany}?partial=true`, { last_name: '' });
      expect(blank.at('data.contact.last_name')).toBe('');
    });

    test('addresses: an empty object clears its place, an empty list all', async () => {
      const id = await crm.contactId('Okafor');
      const path = `/contacts/${id}?partial=true`;
      const two = await crm.put(path, { address_list: [{ city: 'Leeds' }, {}] });
      expect(two.list('data.contact.address_list')).toMatchObject([{ city: 'Leeds', type: 'work' }]);
      const none = await crm.put(path, { address_list: [] });
      expect(none.at('data.contact.address_list')).toEqual([BLANK_ADDRESS]);
    });

    test('company_name renames for all or moves, company_id moves, blank leaves', async () => {
      const [maya, tom] = [await crm.contactId('Okafor'), await crm.contactId('Becker')];
      const path = `/contacts/${maya}?partial=true`;
      await crm.put(path, { company_name: 'Harbor and Pine' });
      expect((await crm.get(`/contacts/${tom}`)).at('data.contact.company_name')).toBe('Harbor and Pine');
      const moved = await crm.put(path, { company_name: 'byrne books' });
      expect(moved.at('data.contact.company_name')).toBe('Byrne Books');
      const back = (await crm.get(`/contacts/${tom}`)).string('data.contact.company_id');
      expect((await crm.put(path, { company_id: back })).at('data.contact.company_id')).toBe(back);
      expect((await crm.put(path, { company_name: '' })).at('data.contact.company_name')).toBe('');
      expect((await crm.put(path, { company_id: 'nowhere' })).status).toBe(400);
    });
  });

  test('a deleted contact is gone, with what hangs on it, until it is restored', async () => {
    const id = await crm.contactId('Okafor');
    const notes = `/notes?contact_id=${id}`;
    const before = await crm.get(notes);
    const deleted = await crm.delete(`/contacts/${id}`);
    expect(deleted).toMatchObject({ status: 200, body: { data: {}, statuses: expect.any(Array) } });
    expect((await crm.get(`/contacts/${id}`)).status).toBe(404);
    expect((await crm.delete(`/contacts/${id}`)).status).toBe(404);
    expect((await crm.get(notes)).at('data.total_count')).toBe(0);
    expect((await crm.delete(`/contacts/${id}?undo=true`)).status).toBe(200);
    expect((await crm.get(notes)).body).toMatchObject({
      data: { total_count: before.at('data.total_count') },
    });
    expect((await crm.delete(`/contacts/${id}?undo=true`)).status).toBe(404);
  });

  test('deleting needs the right to', async () => {
    crm.emulator.settings.may_delete = false;
    const refused = await crm.delete(`/contacts/${await crm.contactId('Okafor')}`);
    expect(refused).toMatchObject({
      status: 403,
      type: expect.stringContaining('json'),
      body: { status: 403 },
    });
  });
});
