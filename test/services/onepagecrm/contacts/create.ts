import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('create', () => {
  const { account, record, complaint, requests, sent, find, contactId, auth, queries } = useOnePageCrm();

  const create = (input: Record<string, unknown>, meta = {}) => record('creates.create_contact', input, meta);

  const NEEDS_A_NAME =
    'Fill in Last Name or Company Name: OnePageCRM requires one of them for a new contact.';

  describe('create_contact', () => {
    it.each([
      [
        'as texts with commas',
        { more_emails_value: 'a@example.org,b@example.org', more_emails_type: 'work,home' },
      ],
      [
        'as JSON',
        {
          more_emails: JSON.stringify([
            { more_emails_value: 'a@example.org', more_emails_type: 'work' },
            { more_emails_value: 'b@example.org', more_emails_type: 'home' },
          ]),
        },
      ],
    ])('takes further addresses %s', async (_how, more) => {
      expect(await create({ last_name: 'Quinn', ...more })).toMatchObject({
        emails: [
          { value: 'a@example.org', type: 'work' },
          { value: 'b@example.org', type: 'home' },
        ],
      });
    });

    it('comes into a company from the list, with a star', async () => {
      const company_id = find('companies', { name: 'Harbor & Pine' }).id;
      expect(await create({ first_name: 'Zoë', company_id, starred: true })).toMatchObject({
        company_id,
        company_name: 'Harbor & Pine',
      });
      expect(requests()).toEqual(['GET /companies/ID', 'POST /contacts']);
      expect(sent()).toEqual([{ first_name: 'Zoë', company_name: 'Harbor & Pine', starred: true }]);
      expect(await complaint('creates.create_contact', { company_id, company_name: 'Other' })).toBe(
        'Fill in Company or Company Name, not both.',
      );
      expect(await complaint('creates.create_contact', { company_id: 'f'.repeat(24) })).toContain(
        'could not find this company',
      );
    });

    it('is moved where another company of that name got it', async () => {
      const other = find('companies', { name: 'Anadolu Rugs' }).id;
      Object.assign(account().company(other), { name: 'Harbor & Pine' });
      const twins = account().companies.filter(({ name }) => name === 'Harbor & Pine');
      expect(twins).toHaveLength(2);
      for (const { id } of twins)
        expect(await create({ last_name: 'Quinn', company_id: id })).toMatchObject({
          company_id: id,
          changed: true,
        });
      expect(requests().filter((each) => each === 'PUT /contacts/ID')).toHaveLength(1);
      expect(queries().filter(({ partial }) => partial === 'true')).toHaveLength(1);
    });

    it('sends the whole form in one request', async () => {
      const owner_id = find('users', { first_name: 'Bo' }).id;
      const status_id = find('statuses', { text: 'Prospect' }).id;
      const made = await create({
        first_name: 'Zoë',
        last_name: 'Quinn',
        email: ' zoe@example.com ',
        email_type: 'home',
        phone: '+353 1 555 0100',
        phone_type: 'mobile',
        company_name: 'quinn & co',
        website: 'https://quinn.example.com',
        street: '1 Quay',
        city: 'Galway',
        state: 'Connacht',
        postal_code: 'H91',
        country: 'ie',
        owner_id,
        tags: ['vip', 'Autumn'],
        more_emails: [
          { more_emails_value: 'zq@example.com', more_emails_type: 'other' },
          { more_emails_value: 'ZOE@example.com' },
          { more_emails_value: ' ' },
        ],
        more_phones: [{ more_phones_value: '+15550100200', more_phones_type: 'fax' }],
        more_urls: [{ more_urls_value: 'https://blog.example.com', more_urls_type: 'blog' }],
        title: 'Ms',
        job_title: 'Editor',
        status_id,
        lead_source_id: 'social',
        background: 'Met at the fair.',
        origin: 'flowdash:42',
      });
      expect(sent()).toEqual([
        {
          title: 'Ms',
          first_name: 'Zoë',
          last_name: 'Quinn',
          job_title: 'Editor',
          company_name: 'quinn & co',
          status_id,
          lead_source_id: 'social',
          owner_id,
          background: 'Met at the fair.\n\nMade from: flowdash:42',
          tags: ['vip', 'Autumn'],
          emails: [
            { type: 'home', value: 'zoe@example.com' },
            { type: 'other', value: 'zq@example.com' },
          ],
          phones: [
            { type: 'mobile', value: '+353 1 555 0100' },
            { type: 'fax', value: '+15550100200' },
          ],
          urls: [
            { type: 'website', value: 'https://quinn.example.com' },
            { type: 'blog', value: 'https://blog.example.com' },
          ],
          address_list: [
            { address: '1 Quay', city: 'Galway', state: 'Connacht', zip_code: 'H91', country_code: 'IE' },
          ],
        },
      ]);
      expect(requests()).toEqual(['POST /contacts']);
      expect(made).toMatchObject({
        changed: true,
        name: 'Zoë Quinn',
        status: 'Prospect',
        source: 'Social',
        owner_id,
        tags: ['VIP', 'Autumn'],
        address: { street: '1 Quay', country: 'IE' },
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
      });
    });

    it('sends work, website and other where no type was chosen', async () => {
      await create({
        last_name: 'Quinn',
        email: 'a@example.com',
        phone: '1',
        website: 'a.example.com',
        more_emails: [{ more_emails_value: 'b@example.com' }],
        more_urls: [{ more_urls_value: 'b.example.com', more_urls_type: '' }],
      });
      expect(sent()).toMatchObject([
        {
          emails: [{ type: 'work' }, { type: 'other' }],
          phones: [{ type: 'work' }],
          urls: [{ type: 'website' }, { type: 'other' }],
        },
      ]);
    });

    it('sends nothing for what was left blank', async () => {
      const blank = { first_name: '', email: ' ', phone: '', tags: [], more_emails: [], city: '', title: '' };
      await create({ company_name: 'Quinn & Co', ...blank });
      expect(sent()).toEqual([{ company_name: 'Quinn & Co' }]);
    });

    it('joins the company of that name, in any letter case', async () => {
      const { id } = find('companies', { name: 'Harbor & Pine' });
      expect(await create({ last_name: 'Quinn', company_name: 'HARBOR & pine' })).toMatchObject({
        company_id: id,
        company_name: 'Harbor & Pine',
      });
    });

    it('keeps a mark alone where there is no background', async () => {
      const { id } = await create({ last_name: 'Quinn', origin: 'highlevel:ab1' });
      expect(account().contact(String(id)).background).toBe('Made from: highlevel:ab1');
    });

    it.each([{}, { first_name: 'Zoë', email: 'zoe@example.com' }, { last_name: ' ', company_name: ' ' }])(
      'asks for a name where there is none: %j',
      async (input) => {
        expect(await complaint('creates.create_contact', input)).toBe(NEEDS_A_NAME);
        expect(requests()).toEqual([]);
      },
    );

    it.each([
      ['first_name', 'First Name', 25],
      ['last_name', 'Last Name', 25],
      ['company_name', 'Company Name', 55],
      ['job_title', 'Job Title', 1_000],
      ['background', 'Background', 10_240],
    ])('takes as much in %s as OnePageCRM does', async (key, label, limit) => {
      // An emoji is one character.
      await create({ last_name: 'Quinn', [key]: '🙂'.repeat(limit) });
      expect(sent()).toHaveLength(1);
      const tooLong = { last_name: 'Quinn', [key]: 'x'.repeat(limit + 1) };
      expect(await complaint('creates.create_contact', tooLong)).toBe(
        `${label} has ${limit + 1} characters; OnePageCRM allows at most ${limit}.`,
      );
      expect(sent()).toHaveLength(1);
    });

    it.each(['Narnia', 'IRL', '1'])('does not take %s for a country', async (country) => {
      expect(await complaint('creates.create_contact', { last_name: 'Quinn', country })).toBe(
        `Country must be the name or the code of a country, for example Ireland or IE, not "${country}".`,
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('find or create', () => {
    const search = { withSearch: 'find_contact' };

    it('gives what another run has made since the search', async () => {
      const input = { last_name: 'Strand', email: ' Ida.Strand@example.org ' };
      expect(await create(input, search)).toMatchObject({ id: contactId('Strand'), changed: false });
      expect(requests()).toEqual(['GET /contacts']);
      expect(queries()).toMatchObject([{ email: 'Ida.Strand@example.org', team: 'true' }]);
    });

    it('makes what is still not there', async () => {
      const made = await create({ last_name: 'Quinn', email: 'zoe@example.com' }, search);
      expect(made).toMatchObject({ changed: true, owner_id: auth().user_id });
      expect(requests()).toEqual(['GET /contacts', 'POST /contacts']);
    });

    it('goes by the phone without an email', async () => {
      const input = { last_name: 'Okafor', phone: '+1 555 010 0128' };
      expect(await create(input, search)).toMatchObject({ id: contactId('Okafor'), changed: false });
    });

    it('does not look again by a name, which people share', async () => {
      expect(await create({ last_name: 'Strand' }, search)).toMatchObject({ changed: true });
      expect(requests()).toEqual(['POST /contacts']);
    });
  });
});
