import { describe, expect, it } from '@jest/globals';
import { useUpdates } from './updates.js';

describe('custom fields', () => {
  const {
    sandbox,
    settings,
    account,
    customKey,
    contactId,
    find,
    fields,
    record,
    complaint,
    requests,
    sent,
    forget,
    stored,
    update,
    sentOnce,
  } = useUpdates();

  const idOf = (name: string): string => find('custom_fields', { name }).id;
  const value = (name: string, wanted: unknown) => ({ custom_field: { id: idOf(name) }, value: wanted });

  /** One value for every type of field, as the form gives it. */
  const filled = () => ({
    [customKey('Preferred Channel')]: 'phone',
    [customKey('Interests')]: ['print', 'Web'],
    [customKey('Birthday')]: '1990-05-01',
    [customKey('Kick-off')]: '2026-12-01T02:00:00Z',
    [customKey('Budget (USD)')]: '0',
    [customKey('Brief')]: 'Two\nlines',
    [customKey('Referred By')]: 'Maya',
    [customKey('Work Card')]: 'card-7',
  });

  describe("the account's own fields", () => {
    it('stand in the form with type, choices and label, headings left out', async () => {
      const own = (await fields('creates.create_contact')).filter(({ key }) => String(key).startsWith('cf_'));
      expect(own).toEqual(
        [
          {
            key: customKey('Preferred Channel'),
            label: 'Preferred Channel',
            type: 'string',
            choices: ['Email', 'Phone', 'Video call'],
          },
          {
            key: customKey('Interests'),
            label: 'Interests',
            type: 'string',
            choices: ['Branding', 'Web', 'Print', 'Video'],
            list: true,
          },
          { key: customKey('Birthday'), label: 'Birthday', type: 'datetime' },
          { key: customKey('Kick-off'), label: 'Kick-off', type: 'datetime' },
          { key: customKey('Budget (USD)'), label: 'Budget (USD)', type: 'number' },
          { key: customKey('Brief'), label: 'Brief', type: 'text' },
          { key: customKey('Referred By'), label: 'Referred By', type: 'string' },
          { key: customKey('Work Card'), label: 'Work Card', type: 'string' },
        ].map((field) => expect.objectContaining(field)),
      );
    });

    it.each([
      'triggers.new_contact',
      'triggers.contact_updated',
      'creates.create_contact',
      'creates.update_contact',
      'searches.find_contact',
      'searches.get_contact_context',
    ])('stand in the output of %s with their label', async (path) => {
      const own = await fields(path, 'outputFields');
      const named = new Map(own.map(({ key, ...field }) => [key, field]));
      expect(named.get(`custom_fields__${customKey('Budget (USD)')}`)).toEqual({
        label: 'Budget (USD)',
        type: 'number',
      });
      expect(named.get(`custom_fields__${customKey('Interests')}`)).toEqual({
        label: 'Interests',
        list: true,
      });
      expect(named.get(`custom_fields__${customKey('Birthday')}`)).toEqual({ label: 'Birthday' });
      expect(named.has(`custom_fields__${customKey('Project')}`)).toBe(false);
    });

    it('are read page by page, and kept for a few minutes', async () => {
      settings().max_per_page = 4;
      const own = await fields('creates.create_contact');
      expect(own.filter(({ key }) => String(key).startsWith('cf_'))).toHaveLength(8);
      expect(requests()).toEqual(Array(3).fill('GET /custom_fields'));
      forget();
      await record('creates.create_contact', { last_name: 'Quinn', [customKey('Brief')]: 'Soon' });
      expect(requests()).toEqual(['POST /contacts']);
    });
  });

  describe('values', () => {
    it('go out in the type of their field, and converge', async () => {
      expect(await sentOnce('Strand', filled())).toEqual({
        custom_fields: [
          value('Preferred Channel', 'Phone'),
          value('Interests', ['Print', 'Web']),
          value('Birthday', '1990-05-01'),
          value('Kick-off', '2026-12-01'),
          value('Budget (USD)', 0),
          value('Brief', 'Two\nlines'),
          value('Referred By', 'Maya'),
          value('Work Card', 'card-7'),
        ],
      });
    });

    it('go out with a create', async () => {
      const made = await record('creates.create_contact', { last_name: 'Quinn', ...filled() });
      expect(made.custom_fields).toMatchObject({
        [customKey('Budget (USD)')]: 0,
        [customKey('Interests')]: ['Print', 'Web'],
      });
      expect(requests()).toEqual(['GET /custom_fields', 'POST /contacts']);
    });

    it('are compared one by one, and only those that differ are sent', async () => {
      const input = {
        [customKey('Preferred Channel')]: 'Video call',
        [customKey('Interests')]: ['Print', 'Branding'],
        [customKey('Budget (USD)')]: '24000.0',
        [customKey('Referred By')]: 'Tom Becker',
      };
      expect(await sentOnce('Okafor', input)).toEqual({
        custom_fields: [value('Referred By', 'Tom Becker')],
      });
      expect(stored('Okafor').custom_fields).toMatchObject({ [idOf('Birthday')]: '1988-04-17' });
    });

    it('cost one request more, once', async () => {
      await update('Okafor', { [customKey('Brief')]: 'Soon' });
      expect(requests()).toEqual(['GET /custom_fields', 'GET /contacts/ID', 'PUT /contacts/ID']);
      forget();
      await update('Okafor', { [customKey('Brief')]: 'Later' });
      expect(requests()).toEqual(['GET /contacts/ID', 'PUT /contacts/ID']);
    });

    it('are days in the time zone of the user', async () => {
      const input = { contact_id: contactId(), [customKey('Kick-off')]: '2026-12-01T02:00:00Z' };
      await record('creates.update_contact', input, { timezone: 'America/New_York' });
      expect(sent()).toEqual([{ custom_fields: [value('Kick-off', '2026-11-30')] }]);
    });

    it('may be several choices in one text, and a choice may hold a comma', async () => {
      account().catalog.customFields.get(idOf('Interests'))?.choices.push('Sun, Sea', '1.0');
      const wanted = (choices: unknown) => ({ [customKey('Interests')]: choices });
      expect(await sentOnce('Strand', wanted('web, Video'))).toEqual({
        custom_fields: [value('Interests', ['Web', 'Video'])],
      });
      forget();
      expect(await sentOnce('Strand', wanted('["Web","Print"]'))).toEqual({
        custom_fields: [value('Interests', ['Web', 'Print'])],
      });
      forget();
      expect(await sentOnce('Strand', wanted('1.0'))).toEqual({
        custom_fields: [value('Interests', ['1.0'])],
      });
      forget();
      expect(await sentOnce('Strand', wanted(['sun, sea', 'Web,Print']))).toEqual({
        custom_fields: [value('Interests', ['Sun, Sea', 'Web', 'Print'])],
      });
    });

    it('of a number may be in a list, as an earlier step gives it', async () => {
      expect(await sentOnce('Strand', { [customKey('Budget (USD)')]: ['5'] })).toEqual({
        custom_fields: [value('Budget (USD)', 5)],
      });
    });

    it('that are no choice are for OnePageCRM to judge', async () => {
      const input = { contact_id: contactId(), [customKey('Preferred Channel')]: 'Fax' };
      expect(await complaint('creates.update_contact', input)).toBe(
        'OnePageCRM did not accept Preferred Channel: Fax is not a valid choice.',
      );
    });

    it.each([
      ['Budget (USD)', 'a lot', 'Budget (USD) must be a number, not "a lot".'],
      [
        'Budget (USD)',
        { amount: 3 },
        'Budget (USD) takes text, not a group of values. Map one of the values.',
      ],
      ['Brief', { text: 'x' }, 'Brief takes text, not a group of values. Map one of the values.'],
      ['Interests', [{ name: 'Web' }], 'Interests takes text, not a group of values. Map one of the values.'],
      ['Kick-off', 'soon', 'Kick-off is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.'],
    ])('of %s must be of its type', async (name, wrong, sentence) => {
      const input = { contact_id: contactId(), [customKey(name)]: wrong };
      expect(await complaint('creates.update_contact', input)).toBe(sentence);
      expect(sent()).toEqual([]);
    });

    it('of a field that is gone are not lost unseen', async () => {
      for (const input of [{ cf_gone: 'x' }, { clear_fields: ['cf_gone'] }]) {
        expect(await complaint('creates.update_contact', { contact_id: contactId(), ...input })).toBe(
          'OnePageCRM has no contact field cf_gone anymore. Refresh the fields of this step.',
        );
      }
      expect(sent()).toEqual([]);
    });

    it('can be emptied, and others filled in beside', async () => {
      const clear_fields = ['Interests', 'Budget (USD)'].map(customKey);
      const input = { clear_fields, [customKey('Referred By')]: 'Tom Becker' };
      expect(await sentOnce('Okafor', input)).toEqual({
        custom_fields: [
          value('Referred By', 'Tom Becker'),
          value('Interests', []),
          value('Budget (USD)', ''),
        ],
      });
      expect(Object.keys(stored('Okafor').custom_fields)).not.toContain(idOf('Interests'));
    });

    it('can be filled in while another is emptied', async () => {
      const input = { clear_fields: [customKey('Interests')], [customKey('Referred By')]: 'Tom Becker' };
      expect(await sentOnce('Okafor', input)).toEqual({
        custom_fields: [value('Referred By', 'Tom Becker'), value('Interests', [])],
      });
    });

    it('that are stored as text are the same as numbers', async () => {
      const contact = { id: contactId(), custom_fields: [value('Budget (USD)', '24000')] };
      const body = { status: 0, data: { contact } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: '/contacts' });
      expect(await update('Okafor', { [customKey('Budget (USD)')]: 24_000 })).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual([]);
    });
  });
});
