import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('custom fields', () => {
  const { rows, record, complaint, fields, contactId, fieldId, requests, sent, forget, store } =
    useHighLevel();

  const key = (name: string) => `cf_${fieldId(name)}`;
  const update = (input: Record<string, unknown>) =>
    record('creates.update_contact', { contact_id: contactId('Imani'), ...input });

  /** One value of every kind that can be written. */
  const values = () => ({
    [key('preferred_name')]: 'Im',
    [key('brief')]: 'Line one\nLine two',
    [key('team_size')]: '12',
    [key('satisfaction')]: 4.5,
    [key('yearly_budget')]: '1200.50',
    [key('second_phone')]: '+15550109999',
    [key('contract_end')]: '2027-01-31T09:00:00Z',
    [key('best_time_to_call')]: '09:30',
    [key('industry')]: 'Food',
    [key('services')]: ['Web', 'Brand'],
    [key('tone')]: 'Friendly',
    [key('consents')]: ['Newsletter'],
  });

  const entry = (name: string, field_value: unknown) => ({ id: fieldId(name), field_value });

  const asSent = () => [
    entry('preferred_name', 'Im'),
    entry('brief', 'Line one\nLine two'),
    entry('team_size', 12),
    entry('satisfaction', 4.5),
    entry('yearly_budget', 1200.5),
    entry('second_phone', '+15550109999'),
    entry('contract_end', '2027-01-31'),
    entry('best_time_to_call', '09:30'),
    entry('industry', 'Food'),
    entry('services', ['Web', 'Brand']),
    entry('tone', 'Friendly'),
    entry('consents', ['Newsletter']),
  ];

  describe('custom fields in a form', () => {
    it('have type, choices and label, without what a write ignores', async () => {
      const form = (await fields('creates.create_contact')).filter(({ key }) =>
        String(key).startsWith('cf_'),
      );
      const expected = [
        { key: key('preferred_name'), label: 'Preferred name', type: 'string' },
        { key: key('brief'), label: 'Brief', type: 'text' },
        { key: key('team_size'), label: 'Team size', type: 'number' },
        { key: key('satisfaction'), label: 'Satisfaction', type: 'number' },
        { key: key('yearly_budget'), label: 'Yearly budget', type: 'number' },
        { key: key('second_phone'), label: 'Second phone', type: 'string' },
        { key: key('contract_end'), label: 'Contract end', type: 'datetime' },
        { key: key('best_time_to_call'), label: 'Best time to call', type: 'string' },
        {
          key: key('industry'),
          label: 'Industry',
          type: 'string',
          choices: ['Retail', 'Health', 'Food', 'Law', 'Other'],
        },
        {
          key: key('services'),
          label: 'Services',
          type: 'string',
          choices: ['Brand', 'Web', 'Print', 'Video'],
          list: true,
        },
        { key: key('tone'), label: 'Tone', type: 'string', choices: ['Formal', 'Friendly'] },
        {
          key: key('consents'),
          label: 'Consents',
          type: 'string',
          choices: ['Newsletter', 'Case study'],
          list: true,
        },
      ];
      expect(form).toEqual(expected.map((field) => ({ ...field, group: 'custom' })));
    });
  });

  describe('custom fields in the output', () => {
    it.each([
      'triggers.new_contact',
      'triggers.contact_updated',
      'creates.update_contact',
      'searches.find_contact',
    ])('have their labels: %s', async (path) => {
      const labels = await fields(path, 'outputFields');
      expect(labels).toContainEqual({
        key: `custom_fields__${key('team_size')}`,
        label: 'Team size',
        type: 'number',
      });
      expect(labels).toContainEqual({
        key: `custom_fields__${key('services')}`,
        label: 'Services',
        list: true,
      });
    });
  });

  describe('custom values', () => {
    it('are sent as HighLevel wants each kind, and come back', async () => {
      const made = await record('creates.create_contact', { first_name: 'Ada', ...values() });
      expect(sent()).toMatchObject([{ customFields: asSent() }]);
      expect(made.custom_fields).toEqual(
        Object.fromEntries(asSent().map(({ id, field_value }) => [`cf_${id}`, field_value])),
      );
      expect(requests()).toEqual(['GET /locations/LOCATION/customFields', 'POST /contacts/']);
    });

    it('are sent one by one where they differ, and not at all the second time', async () => {
      await update(values());
      expect(sent()).toEqual([{ customFields: asSent() }]);
      forget();
      const turned = { ...values(), [key('services')]: ['Brand', 'Web'], [key('team_size')]: 12 };
      expect(await update(turned)).toMatchObject({ changed: false });
      expect(await update({ ...values(), [key('team_size')]: '0' })).toMatchObject({
        custom_fields: { [key('team_size')]: 0, [key('industry')]: 'Food' },
      });
      expect(sent()).toEqual([{ customFields: [entry('team_size', 0)] }]);
    });

    it('take choices in any letter case, and several with commas between them', async () => {
      await update({ [key('industry')]: 'fOOd', [key('services')]: ['web, brand'] });
      expect(sent()).toEqual([
        {
          customFields: expect.arrayContaining([
            entry('industry', 'Food'),
            entry('services', ['Web', 'Brand']),
          ]),
        },
      ]);
    });

    it('are compared by day and by number, however HighLevel answers them', async () => {
      const imani = store().contacts.get(contactId('Imani'));
      const kept = [
        { id: fieldId('contract_end'), value: Date.UTC(2027, 0, 31) },
        { id: fieldId('team_size'), value: '12' },
      ];
      if (imani) imani.customFields = kept;
      const input = { [key('contract_end')]: '2027-01-31', [key('team_size')]: 12 };
      expect(await update(input)).toMatchObject({ changed: false });
      if (imani) imani.customFields = [{ id: fieldId('contract_end'), value: '2027-01-31T00:00:00.000Z' }];
      expect(await update({ [key('contract_end')]: '2027-01-31' })).toMatchObject({ changed: false });
    });

    it('are emptied when told to, once', async () => {
      await update(values());
      forget();
      const clear_fields = [key('services'), key('industry'), key('brand_colours')];
      const emptied = await update({ clear_fields });
      expect(sent()).toEqual([{ customFields: [entry('industry', ''), entry('services', [])] }]);
      expect(Object.keys(emptied.custom_fields ?? {})).not.toContain(key('industry'));
      expect(await update({ clear_fields })).toMatchObject({ changed: false });
    });

    it('that are no numbers or dates are refused by their label', async () => {
      const input = { contact_id: contactId(), [key('team_size')]: 'many' };
      expect(await complaint('creates.update_contact', input)).toBe(
        'Team size must be a number, for example 1234.50, not "many".',
      );
      expect(
        await complaint('creates.update_contact', { contact_id: contactId(), [key('contract_end')]: 'soon' }),
      ).toContain('Contract end is not a date: "soon".');
      expect(sent()).toEqual([]);
    });

    it('are read by their kind, however the step before wrote them', async () => {
      await update({
        [key('services')]: '["Web","brand"]',
        [key('team_size')]: ' 12 ',
        [key('preferred_name')]: ['Im', 'Mani'],
        [key('second_phone')]: 15550109999,
        [key('consents')]: [['case study'], 'Newsletter'],
      });
      expect(sent()).toEqual([
        {
          customFields: [
            entry('preferred_name', 'Im, Mani'),
            entry('team_size', 12),
            entry('second_phone', '15550109999'),
            entry('services', ['Web', 'Brand']),
            entry('consents', ['Case study', 'Newsletter']),
          ],
        },
      ]);
    });

    it('that the field cannot hold are refused by its label', async () => {
      const refused = (input: object) =>
        complaint('creates.update_contact', { contact_id: contactId(), ...input });
      expect(await refused({ [key('industry')]: 'Space' })).toBe(
        'Industry "Space" is not one of the choices: Retail, Health, Food, Law, Other.',
      );
      expect(await refused({ [key('services')]: ['Web', 'Radio'] })).toContain('Services "Radio"');
      expect(await refused({ [key('preferred_name')]: { first: 'Im' } })).toBe(
        'Preferred name takes text, not a group of values. Map one of the values.',
      );
      expect(await refused({ cf_gone: 'x' })).toBe(
        'HighLevel has no contact field cf_gone anymore. Refresh the fields of this step.',
      );
      expect(sent()).toEqual([]);
    });

    it('may be the only choice', async () => {
      Object.assign(store().customFields.get(fieldId('industry')) ?? {}, { picklistOptions: ['Food'] });
      expect(await fields('creates.create_contact')).toContainEqual(
        expect.objectContaining({ key: key('industry'), choices: ['Food'] }),
      );
      await update({ [key('industry')]: 'fOOd' });
      expect(sent()).toEqual([{ customFields: [entry('industry', 'Food')] }]);
      const other = { contact_id: contactId(), [key('industry')]: 'Law' };
      expect(await complaint('creates.update_contact', other)).toBe(
        'Industry "Law" is not one of the choices: Food.',
      );
    });

    it('replace a date that cannot be read', async () => {
      const imani = store().contacts.get(contactId('Imani'));
      if (imani) imani.customFields = [{ id: fieldId('contract_end'), value: 'soon' }];
      expect(await update({ [key('contract_end')]: '2027-01-31' })).toMatchObject({ changed: true });
      expect(sent()).toEqual([{ customFields: [entry('contract_end', '2027-01-31')] }]);
    });

    it('are filled in and emptied in one write', async () => {
      await update(values());
      forget();
      await update({ [key('team_size')]: 3, clear_fields: [key('industry')] });
      expect(sent()).toEqual([{ customFields: [entry('team_size', 3), entry('industry', '')] }]);
    });

    it('may be none of the choices where the field says so', async () => {
      Object.assign(store().customFields.get(fieldId('industry')) ?? {}, { isAllowedCustomOption: true });
      await update({ [key('industry')]: 'Space' });
      expect(sent()).toEqual([{ customFields: [entry('industry', 'Space')] }]);
    });

    it('cost no request when none is filled in', async () => {
      await update({ city: 'Queens', [key('industry')]: '' });
      expect(requests()).toHaveLength(2);
    });

    it('of every kind are in the record', async () => {
      const [found] = await rows('searches.find_contact', { email: 'nora@harborpine.example.com' });
      expect(found?.custom_fields).toHaveProperty(key('brand_colours'));
    });
  });
});
