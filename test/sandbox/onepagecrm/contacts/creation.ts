import { describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('contacts: creation', () => {
  const crm = useOnePageCrm();

  const BLANK_ADDRESS = { address: '', city: '', state: '', zip_code: '', country_code: '' };

  describe('creation', () => {
    test('a last name is enough; the rest has defaults', async () => {
      const made = await crm.post('/contacts', { last_name: 'Marsh' });
      expect(made).toMatchObject({ status: 201, body: { status: 0, message: 'Created' } });
      expect(made.at('data.contact')).toMatchObject({
        first_name: '',
        last_name: 'Marsh',
        company_name: '',
        owner_id: crm.ada,
        status: 'Lead',
        lead_source_id: '',
        address_list: [BLANK_ADDRESS],
        starred: false,
        tags: [],
        created_at: expect.stringMatching(/\.\d{3}Z$/),
      });
      expect(made.at('data.contact')).not.toHaveProperty('company_id');
      expect(made.at('data.contact')).not.toHaveProperty('title');
      expect(made.at('data.next_action')).toEqual({});
      expect(made.at('data')).not.toHaveProperty('company');
      const read = await crm.get(`/contacts/${made.string('data.contact.id')}`);
      expect(read.string('data.contact.created_at')).toMatch(/:\d\dZ$/);
    });

    test('account-wide counters stand beside the data', async () => {
      const before = await crm.get('/contacts?per_page=1');
      const made = await crm.post('/contacts', { last_name: 'Marsh', tags: ['New Tag'] });
      const count = Number(before.at('contacts_count.all.total_count'));
      expect(made.at('contacts_count.all.total_count')).toBe(count + 1);
      expect(made.each('tags.tags', 'name')).toContain('New Tag');
      expect(made.each('tags.system_tags', 'name')).toEqual(['starred', 'pendings', 'waiting']);
      expect(made.each('statuses', 'status.text')).toContain('Prospect');
      expect(made.each('lead_sources', 'id')).toContain('referral');
      expect(made.at('team_stream.all')).toEqual(expect.any(Number));
    });

    test('neither last name nor company is a 400 with a sentence per attribute', async () => {
      const refused = await crm.post('/contacts', { first_name: 'Only' });
      expect(refused).toMatchObject({
        status: 400,
        body: { status: 400, error_name: 'invalid_request_data' },
      });
      expect(refused.at('errors.company')).toBe(
        'Either last name or company name are required to create a Contact.',
      );
    });

    test('company_name links without regard to case or makes a company; company_id is ignored', async () => {
      const harbor = await crm.get('/companies?name=harbor');
      const id = harbor.string('data.companies.0.company.id');
      const linked = await crm.post('/contacts', { last_name: 'Marsh', company_name: 'HARBOR & PINE' });
      expect(linked.at('data.contact.company_id')).toBe(id);
      expect(linked.at('data.company.name')).toBe('Harbor & Pine');
      const made = await crm.post('/contacts', { company_name: 'Marsh Pottery', company_id: id });
      expect(made.at('data.contact.company_name')).toBe('Marsh Pottery');
      expect((await crm.get('/companies?name=marsh')).at('data.total_count')).toBe(1);
      const without = await crm.post('/contacts', { last_name: 'Marsh', company_id: id });
      expect(without.at('data.contact.company_name')).toBe('');
    });

    test.each([
      [{ next_action_date: 'asap' }, { status: 'asap' }],
      [{ next_action_date: 'waiting' }, { status: 'waiting' }],
      [{ next_action_date: '2031-02-03' }, { status: 'date', date: '2031-02-03' }],
      [{}, { status: 'date', date: expect.any(String) }],
    ])('next_action_name with %j makes a first action', async (when, expected) => {
      const made = await crm.post('/contacts', { last_name: 'Marsh', next_action_name: 'Call', ...when });
      expect(made.at('data.next_action')).toMatchObject({ text: 'Call', assignee_id: crm.ada, ...expected });
    });

    test.each([
      ['a long job title', { job_title: 'x'.repeat(1_001) }, 'job_title'],
      ['a long company name', { company_name: 'x'.repeat(56) }, 'company_name'],
      ['a long background', { background: 'x'.repeat(10_241) }, 'background'],
      ['a strange phone type', { phones: [{ type: 'skype', value: '1' }] }, 'phones'],
      ['an address that is no list', { address_list: { city: 'Leeds' } }, 'address_list'],
      ['three addresses', { address_list: [{}, {}, {}] }, 'address_list'],
      ['an unknown owner', { owner_id: '0123456789abcdef01234567' }, 'owner_id'],
      ['an unknown status', { status_id: 'lead' }, 'status_id'],
      ['an unknown lead source', { lead_source_id: 'nowhere' }, 'lead_source_id'],
      ['a strange title', { title: 'Dr' }, 'title'],
      ['a bad first action', { next_action_name: 'Call', next_action_date: 'soon' }, 'next_action_date'],
    ])('%s is refused, and nothing is made', async (_case, fields, key) => {
      const refused = await crm.post('/contacts', { last_name: 'Marsh', ...fields });
      expect(refused).toMatchObject({ status: 400, body: { errors: { [key]: expect.any(String) } } });
      expect((await crm.get('/contacts?search=marsh')).at('data.total_count')).toBe(0);
    });

    test('names of people are cut off at 25 characters', async () => {
      const made = await crm.post('/contacts', { first_name: 'ä'.repeat(30), last_name: 'b'.repeat(30) });
      expect(made.at('data.contact')).toMatchObject({
        first_name: 'ä'.repeat(25),
        last_name: 'b'.repeat(25),
      });
    });

    test('two contacts may have one address: nothing is deduplicated', async () => {
      const body = { last_name: 'Marsh', emails: [{ type: 'work', value: 'marsh@example.com' }] };
      await crm.post('/contacts', body);
      await crm.post('/contacts', body);
      expect((await crm.get('/contacts?email=marsh@example.com')).at('data.total_count')).toBe(2);
    });
  });
});
