import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';
import { asSent, filledIn } from './values.js';

describe('update', () => {
  const { record, complaint, rows, contactId, forget, pick, requests, sent, store } = useHighLevel();

  const bo = () => pick('users', { firstName: 'Bo' });
  const update = (input: Record<string, unknown>, firstName = 'Nora') =>
    record('creates.update_contact', { contact_id: contactId(firstName), ...input });

  describe('update_contact', () => {
    it('sends only what differs', async () => {
      expect(await update({ first_name: 'Nora', city: 'Bangor', tags: ['vip', 'CLIENT'] })).toMatchObject({
        changed: true,
        address: { city: 'Bangor', street: '9 Wharf Street' },
        company_name: 'Harbor & Pine Interiors',
      });
      expect(sent()).toEqual([{ city: 'Bangor' }]);
      expect(requests()).toEqual([`GET /contacts/${contactId()}`, `PUT /contacts/${contactId()}`]);
    });

    it('sends every field once, and nothing the second time', async () => {
      expect(await update(filledIn(bo()), 'Ximena')).toMatchObject({ changed: true });
      expect(sent()).toEqual([asSent(bo())]);
      forget();
      const id = store().contacts.find(({ firstName }) => firstName === 'Ada')?.id;
      const again = await record('creates.update_contact', { contact_id: id, ...filledIn(bo()) });
      expect(again).toMatchObject({ changed: false, name: 'Ada Lane' });
      expect(requests()).toEqual([`GET /contacts/${id}`]);
    });

    it.each([
      ['a phone written another way', { phone: '(555) 010-1001' }],
      ['an email in another case', { email: 'Nora@HarborPine.example.com' }],
      ['tags in another order and case', { tags: ['VIP', 'client'] }],
      ['a birthday with a time', { dateOfBirth: '1984-03-19T00:00:00' }],
      ['do-not-disturb that never was on', { dnd: 'no' }],
      ['nothing at all', {}],
    ])('finds nothing to do for %s', async (_what, input) => {
      expect(await update(input)).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('replaces all tags, and only when there are some', async () => {
      expect(await update({ tags: ['Spring'] })).toMatchObject({ tags: ['spring'] });
      expect(await update({ city: 'Bangor', tags: [] })).toMatchObject({ tags: ['spring'] });
      expect(sent()).toEqual([{ tags: ['Spring'] }, { city: 'Bangor' }]);
    });

    it('keeps the mark of where the contact came from when the source changes', async () => {
      const { id } = await record('creates.create_contact', {
        first_name: 'Ada',
        source: 'fair',
        origin: 'flowdash:42',
      });
      forget();
      expect(await record('creates.update_contact', { contact_id: id, source: 'fair' })).toMatchObject({
        changed: false,
      });
      await record('creates.update_contact', { contact_id: id, source: 'web' });
      await record('creates.update_contact', { contact_id: id, clear_fields: ['source'] });
      expect(sent()).toEqual([
        { source: 'web · Made from: flowdash:42' },
        { source: 'Made from: flowdash:42' },
      ]);
      expect(await rows('triggers.new_contact', { skip_own: false })).toMatchObject([
        { origin: 'flowdash:42' },
      ]);
    });

    it('empties what it is told to, once', async () => {
      const cleared = [
        'last_name',
        'phone',
        'website',
        'street',
        'city',
        'state',
        'postal_code',
        'owner_id',
        'source',
        'dateOfBirth',
        'timezone',
        'tags',
      ];
      expect(await update({ clear_fields: cleared })).toMatchObject({
        changed: true,
        name: 'Nora',
        phone: null,
        website: null,
        address: { street: null, city: null, state: null, postal_code: null, country: 'US' },
        owner_id: null,
        source: null,
        tags: [],
      });
      expect(sent()).toEqual([
        {
          lastName: null,
          phone: null,
          website: null,
          address1: null,
          city: null,
          state: null,
          postalCode: '',
          assignedTo: null,
          source: null,
          dateOfBirth: null,
          timezone: null,
          tags: [],
        },
      ]);
      forget();
      expect(await update({ clear_fields: cleared })).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('refuses what is both filled in and to be emptied', async () => {
      const input = { contact_id: contactId(), city: 'Bangor', clear_fields: ['city'] };
      expect(await complaint('creates.update_contact', input)).toContain(
        'City is filled in, but also chosen under Clear These Fields',
      );
      expect(requests()).toEqual([]);
    });

    it('refuses a company name, which HighLevel would', async () => {
      const input = { contact_id: contactId(), company_name: 'Acme' };
      expect(await complaint('creates.update_contact', input)).toBe(
        'Leave Company Name blank: HighLevel’s API cannot change it.',
      );
      expect(requests()).toEqual([]);
    });

    it('refuses a date that is none', async () => {
      expect(
        await complaint('creates.update_contact', { contact_id: contactId(), dateOfBirth: 'in spring' }),
      ).toBe('Date of Birth is not a date: "in spring". Use for example 2026-11-30 or 2026-11-30T09:00.');
      expect(sent()).toEqual([]);
    });

    it('asks for a contact', async () => {
      expect(await complaint('creates.update_contact', { contact_id: '', city: 'Cork' })).toBe(
        'Fill in Contact.',
      );
    });
  });
});
