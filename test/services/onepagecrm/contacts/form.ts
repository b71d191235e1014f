import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('form', () => {
  const { fields, customKey, execute, auth, requests, find, sandbox } = useOnePageCrm();

  const keys = (all: Array<Record<string, unknown>>) => all.map(({ key }) => String(key));
  const list = (key: string, page = 0) =>
    execute(`triggers.${key}.operation.perform`, { authData: auth(), inputData: {}, meta: { page } });

  const OWN = [
    'email_type',
    'phone_type',
    'more_emails',
    'more_phones',
    'more_urls',
    'address_type',
    'second_street',
    'second_city',
    'second_state',
    'second_postal_code',
    'second_country',
    'second_address_type',
    'title',
    'job_title',
    'status_id',
    'lead_source_id',
    'background',
  ];

  describe('the form of a contact', () => {
    it('has below the shared fields what only OnePageCRM keeps', async () => {
      const form = keys(await fields('creates.create_contact'));
      expect(form.slice(form.indexOf('email_type'))).toEqual([
        ...OWN,
        'next_action_name',
        'next_action_date',
        ...form.filter((key) => key.startsWith('cf_')),
        'origin',
      ]);
      expect(requests()).toEqual(['GET /custom_fields']);
    });

    it('offers the types that OnePageCRM takes', async () => {
      const form = new Map((await fields('creates.create_contact')).map((field) => [field.key, field]));
      expect(Object.keys(Object(form.get('email_type')?.choices))).toEqual(['work', 'home', 'other']);
      expect(Object.keys(Object(form.get('phone_type')?.choices))).toEqual([
        'work',
        'mobile',
        'home',
        'direct',
        'fax',
        'company',
        'other',
      ]);
      expect(form.get('more_urls')?.children).toMatchObject([
        { key: 'more_urls_value', label: 'Web Address' },
        { key: 'more_urls_type', choices: { website: 'Website', google_plus: 'Google+' } },
      ]);
    });

    it('offers for a watch all fields by their labels', async () => {
      const form = await fields('triggers.contact_updated');
      expect(form.find(({ key }) => key === 'watch')).toMatchObject({
        list: true,
        choices: { job_title: 'Job Title', [customKey('Birthday')]: 'Birthday' },
      });
    });

    it('lets an update empty fields, own ones among them, and warns of companies', async () => {
      const form = await fields('creates.update_contact');
      expect(keys(form)).toEqual(expect.arrayContaining(['company_name_note', ...OWN, 'clear_fields']));
      expect(form.find(({ key }) => key === 'clear_fields')?.choices).toEqual({
        first_name: 'First Name',
        last_name: 'Last Name',
        job_title: 'Job Title',
        emails: 'All Emails',
        phones: 'All Phones',
        urls: 'All Web Addresses',
        address: 'All Addresses',
        tags: 'All Tags',
        lead_source_id: 'Lead Source',
        background: 'Background',
        ...Object.fromEntries(
          [
            'Preferred Channel',
            'Interests',
            'Birthday',
            'Kick-off',
            'Budget (USD)',
            'Brief',
            'Referred By',
            'Work Card',
          ].map((name) => [customKey(name), name]),
        ),
      });
    });
  });

  describe('dropdowns', () => {
    it('list the statuses by their text', async () => {
      expect(await list('status_list')).toContainEqual({
        id: find('statuses', { status: 'custom1' }).id,
        name: 'In Production',
      });
      expect(await list('status_list', 1)).toEqual([]);
      expect(requests()).toEqual(['GET /statuses']);
    });

    it('list the lead sources by their text', async () => {
      expect(await list('lead_source_list')).toContainEqual({ id: 'email_web', name: 'Email or Web' });
      expect(await list('lead_source_list', 1)).toEqual([]);
      expect(requests()).toEqual(['GET /lead_sources']);
    });

    it('list the team by name', async () => {
      expect(await list('user_list')).toEqual(
        [
          [auth().user_id, 'Ada Lane'],
          [find('users', { first_name: 'Bo' }).id, 'Bo Reyes'],
          [find('users', { first_name: 'Cleo' }).id, 'Cleo Park'],
        ].map(([id, name]) => ({ id, name })),
      );
      expect(await list('user_list', 1)).toEqual([]);
      expect(requests()).toEqual(['GET /users']);
    });

    it('show an id where there is no name', async () => {
      const answer = (data: unknown, path: string) =>
        sandbox().faults.add({
          vendor: 'onepagecrm',
          kind: 'status',
          status: 200,
          body: { status: 0, data },
          path,
        });
      answer([{ status: { id: '5a', text: '' } }], '/statuses');
      answer([{ id: 'web' }], '/lead_sources');
      answer([{ user: { id: '5b' } }], '/users');
      expect(await list('status_list')).toEqual([{ id: '5a', name: '5a' }]);
      expect(await list('lead_source_list')).toEqual([{ id: 'web', name: 'web' }]);
      expect(await list('user_list')).toEqual([{ id: '5b', name: '5b' }]);
    });
  });
});
