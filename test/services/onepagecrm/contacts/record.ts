import { describe, expect, it } from '@jest/globals';
import { shown, useOnePageCrm } from '../onepagecrm.js';

describe('record', () => {
  const { sandbox, auth, rows, record, account, contactId, customKey, find } = useOnePageCrm();

  const maya = () => account().contact(contactId());

  /** A contact of the seed, whole. */
  const expected = () => ({
    id: contactId(),
    created_at: shown(maya().created_at),
    updated_at: shown(maya().modified_at),
    name: 'Maya Okafor',
    first_name: 'Maya',
    last_name: 'Okafor',
    email: 'maya.okafor@example.com',
    emails: [
      { value: 'maya.okafor@example.com', type: 'work' },
      { value: 'maya@example.org', type: 'home' },
    ],
    phone: '+15550100101',
    phones: [
      { value: '+15550100101', type: 'work' },
      { value: '+15550100128', type: 'mobile' },
    ],
    job_title: 'Marketing Director',
    company_id: find('companies', { name: 'Harbor & Pine' }).id,
    company_name: 'Harbor & Pine',
    website: 'https://harborpine.example.com',
    address: { street: null, city: 'Portland', state: null, postal_code: null, country: 'US' },
    tags: ['VIP', 'Newsletter'],
    status: 'Customer',
    status_id: find('statuses', { text: 'Customer' }).id,
    source: 'Referral',
    source_id: 'referral',
    owner_id: auth().user_id,
    custom_fields: {
      [customKey('Preferred Channel')]: 'Video call',
      [customKey('Interests')]: ['Branding', 'Print'],
      [customKey('Birthday')]: '1988-04-17',
      [customKey('Kick-off')]: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      [customKey('Budget (USD)')]: 24_000,
      [customKey('Referred By')]: 'Aoife Byrne',
    },
  });

  /** What a list would answer that holds this contact alone. */
  const answer = (contact: object) => ({ status: 0, data: { contacts: [{ contact }], max_page: 1 } });

  const given = async (contact: object) => {
    const body = answer({ id: '5a', ...contact });
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, times: 1 });
    return (await rows('triggers.new_contact', {}, { isLoadingSample: true }))[0];
  };

  describe('a contact', () => {
    it('is mapped from a row of a list', async () => {
      const [found] = await rows('searches.find_contact', { email: 'maya.okafor@example.com' });
      expect(found).toEqual({
        ...expected(),
        more: expect.objectContaining({ title: 'Ms', starred: true, letter: 'o' }),
      });
    });

    it('is mapped likewise from a single answer', async () => {
      const same = { contact_id: contactId(), job_title: 'Marketing Director' };
      const single = await record('creates.update_contact', same);
      expect(single).toEqual({
        ...expected(),
        changed: false,
        more: expect.objectContaining({ title: 'Ms' }),
      });
      expect(JSON.stringify(single)).not.toContain('section_divider');
    });

    it('is named after its company where it has no name', async () => {
      const [found] = await rows('searches.find_contact', { name: 'Northwind Print Works' });
      expect(found).toMatchObject({
        name: 'Northwind Print Works',
        first_name: null,
        last_name: null,
        job_title: null,
        company_name: 'Northwind Print Works',
      });
    });

    it('has null for every blank, and keeps 0', async () => {
      const [found] = await rows('searches.find_contact', { email: 'ida.strand@example.org' });
      expect(found).toMatchObject({
        phone: null,
        phones: [],
        company_id: null,
        company_name: null,
        website: null,
        tags: [],
        custom_fields: {},
      });
      const [grace] = await rows('searches.find_contact', { email: 'grace@example.com' });
      expect(grace).toMatchObject({ custom_fields: { [customKey('Budget (USD)')]: 0 } });
    });

    it('has every key where the API leaves all of them out', async () => {
      expect(await given({})).toEqual({
        event_id: '5a',
        origin: null,
        ...Object.fromEntries(Object.keys(expected()).map((key) => [key, null])),
        id: '5a',
        emails: [],
        phones: [],
        address: { street: null, city: null, state: null, postal_code: null, country: null },
        tags: [],
        custom_fields: {},
      });
    });

    it('skips blank values and takes the first web address where none is a website', async () => {
      expect(
        await given({
          emails: [{ type: 'work', value: '' }, { value: 'a@example.com' }],
          phones: [{ type: 'work', value: null }],
          urls: [
            { type: 'website', value: '' },
            { type: 'blog', value: 'https://blog.example.com' },
          ],
          address_list: [{ address: null, city: '', country_code: 'IE' }],
          custom_fields: [{ custom_field: { id: '7f' }, value: null }],
          lead_source_id: '',
        }),
      ).toMatchObject({
        email: 'a@example.com',
        emails: [{ value: 'a@example.com', type: null }],
        phones: [],
        website: 'https://blog.example.com',
        address: { street: null, city: null, country: 'IE' },
        custom_fields: { cf_7f: null },
        source_id: null,
      });
    });

    it('keeps a stored kind of number that can no longer be written', async () => {
      const [found] = await rows('searches.find_contact', { email: 'ines.dubois@example.org' });
      expect(found).toMatchObject({
        phones: [
          { value: '+15550100103', type: 'work' },
          { value: 'ines.dubois', type: 'skype' },
        ],
      });
    });

    it('shows no secret in what it gives besides', async () => {
      expect(await given({ api_key: 'abc', google_contacts_data: { token: 'abc', id: '1' } })).toMatchObject({
        more: { google_contacts_data: { id: '1' } },
      });
      expect(JSON.stringify(await given({ api_key: 'abc' }))).not.toContain('abc');
    });
  });
});
