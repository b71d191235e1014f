import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('search', () => {
  const { sandbox, rows, contactId, requests, queries, account, find, complaint } = useOnePageCrm();

  const names = async (input: Record<string, unknown>) =>
    (await rows('searches.find_contact', input)).map(({ name }) => name);

  /** The API answers so, whatever it was asked. */
  const answered = (...contacts: object[]) => {
    const data = {
      contacts: contacts.map((contact) => ({ contact: { id: '5a', ...contact } })),
      max_page: 1,
    };
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body: { status: 0, data } });
  };

  describe('find_contact', () => {
    it('finds an email of the whole team, in any letter case, among all of a contact', async () => {
      expect(await names({ email: ' DMITRY.sokolov@example.org ' })).toEqual(['Дмитрий Соколов']);
      expect(await names({ email: 'Maya@example.org' })).toEqual(['Maya Okafor']);
      expect(requests()).toEqual(['GET /contacts', 'GET /contacts']);
      expect(queries()[0]).toEqual({
        team: 'true',
        email: 'DMITRY.sokolov@example.org',
        page: '1',
        per_page: '100',
      });
    });

    it('takes no part of an email for the whole', async () => {
      answered(
        { last_name: 'Whitfield', emails: [{ value: 'ann.grace@example.com' }] },
        { emails: null },
        {},
      );
      expect(await names({ email: 'grace@example.com' })).toEqual([]);
    });

    it('finds a number however it is written', async () => {
      expect(await names({ phone: '+1 (555) 010-0128' })).toEqual(['Maya Okafor']);
      expect(queries()).toMatchObject([{ team: 'true', phone: '+1 (555) 010-0128' }]);
      expect(await names({ phone: '+15550100110' })).toEqual(['Grace Whitfield', 'Oliver Whitfield']);
    });

    it('takes no part of a number for the whole', async () => {
      answered({ last_name: 'Strand', phones: [{ value: '+15550100110' }] }, { phones: null }, {});
      expect(await names({ phone: '0110' })).toEqual([]);
    });

    it('finds names, and then companies, that are exactly the same', async () => {
      account().contact(contactId('Becker')).first_name = 'Harbor';
      account().contact(contactId('Becker')).last_name = '& Pine';
      expect(await names({ name: 'harbor & pine' })).toEqual(['Harbor & Pine', 'Maya Okafor']);
      expect(await names({ name: 'whitfield' })).toEqual([]);
      expect(queries()[0]).toMatchObject({ team: 'true', search: 'harbor & pine' });
    });

    it('finds a part of a name when asked, exact ones first', async () => {
      Object.assign(account().contact(contactId('Becker')), { first_name: 'Harbor &', last_name: 'Pine' });
      const part = { name_match: 'contains' };
      expect(await names({ ...part, name: 'HARBOR & pine' })).toEqual(['Harbor & Pine', 'Maya Okafor']);
      expect(await names({ ...part, name: 'whitfield' })).toHaveLength(2);
    });

    it('looks for the first of email, phone and name that is filled in', async () => {
      const input = { email: ' ', phone: '+15550100101', name: 'Grace Whitfield' };
      expect(await names(input)).toEqual(['Maya Okafor']);
      expect(await names({ ...input, email: 'grace@example.com' })).toEqual(['Grace Whitfield']);
      expect(requests()).toHaveLength(2);
    });

    it('takes blanks for nothing, and asks nobody', async () => {
      for (const input of [{ email: ' ', phone: ' ', name: ' ' }, {}]) {
        expect(await complaint('searches.find_contact', input)).toContain('Fill in at least one of Email');
      }
      expect(requests()).toEqual([]);
    });
  });

  describe('find_user', () => {
    const bo = () => find('users', { first_name: 'Bo' });

    it('finds by email or by full name, in any letter case', async () => {
      const expected = {
        id: bo().id,
        name: 'Bo Reyes',
        email: 'bo@acme.example',
        more: expect.objectContaining({ company_name: 'Acme Studio' }),
      };
      expect(await rows('searches.find_user', { email: 'BO@acme.example' })).toEqual([expected]);
      expect(await rows('searches.find_user', { name: 'bo reyes' })).toEqual([expected]);
      // The team is kept for a few minutes.
      expect(requests()).toEqual(['GET /users']);
    });

    it('finds nobody by a part of a name', async () => {
      expect(await rows('searches.find_user', { name: 'Bo' })).toEqual([]);
    });
  });

  describe('find_contact by what only OnePageCRM can look for', () => {
    const field = (name: string) => find('custom_fields', { name }).id;

    it('finds an id, before all else, in one request', async () => {
      expect(await names({ contact_id: contactId('Rossi'), email: 'maya@example.org' })).toEqual([
        'Sofia Rossi',
      ]);
      expect(requests()).toEqual(['GET /contacts/ID']);
      expect(await names({ contact_id: '0123456789abcdef01234567' })).toEqual([]);
    });

    it('finds a web address, and takes no part of one for the whole', async () => {
      expect(await names({ url: 'https://harborpine.example.com' })).toEqual(['Maya Okafor']);
      expect(queries()).toMatchObject([{ team: 'true', url: 'https://harborpine.example.com' }]);
      answered(
        { last_name: 'Strand', urls: [{ value: 'https://example.com/strand' }] },
        { last_name: 'Rossi', urls: [{ value: 'http://www.Example.com/' }] },
        { urls: null },
      );
      expect(await names({ url: 'https://example.com' })).toEqual(['Rossi']);
    });

    it.each([
      ['Preferred Channel', 'Video call', ['Maya Okafor']],
      ['Interests', 'Print', ['Maya Okafor']],
      ['Work Card', 'whitfield-site', ['Grace Whitfield']],
      ['Budget (USD)', '0', ['Grace Whitfield']],
      ['Work Card', 'nobody', []],
    ])('finds %s %s', async (name, custom_field_value, expected) => {
      expect(await names({ custom_field_id: field(name), custom_field_value })).toEqual(expected);
      expect(await names({ custom_field_id: `cf_${field(name)}`, custom_field_value })).toEqual(expected);
      expect(queries()[0]).toMatchObject({ team: 'true', custom_field_id: field(name), custom_field_value });
    });

    it('takes no part of a value for the whole', async () => {
      const id = field('Work Card');
      answered(
        { last_name: 'Strand', custom_fields: [{ custom_field: { id }, value: 'whitfield-site-2' }] },
        { last_name: 'Rossi', custom_fields: [{ custom_field: { id }, value: 'Whitfield-Site' }] },
        { custom_fields: null },
      );
      const input = { custom_field_id: id, custom_field_value: 'whitfield-site' };
      expect(await names(input)).toEqual(['Rossi']);
    });

    it.each([{ custom_field_id: 'x' }, { custom_field_value: 'x' }])('refuses %j alone', async (input) => {
      expect(await complaint('searches.find_contact', input)).toBe(
        'Fill in Custom Field and Custom Field Value together.',
      );
      expect(requests()).toEqual([]);
    });
  });
});
