import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('record', () => {
  const { sandbox, rows, record, store, contactId, fieldId, pick, location } = useHighLevel();

  const nora = () => store().contacts.get(contactId());

  /** The first contact of the seed, whole. */
  const expected = () => ({
    id: contactId(),
    url: `https://app.gohighlevel.com/v2/location/${location()}/contacts/detail/${contactId()}`,
    created_at: nora()?.dateAdded,
    updated_at: nora()?.dateUpdated,
    name: 'Nora Whitfield',
    first_name: 'Nora',
    last_name: 'Whitfield',
    email: 'nora@harborpine.example.com',
    emails: [{ value: 'nora@harborpine.example.com', type: null }],
    phone: '+15550101001',
    phones: [
      { value: '+15550101001', type: null },
      { value: '+15550101901', type: null },
    ],
    company_id: pick('businesses', { name: 'Harbor & Pine Interiors' }).id,
    company_name: 'Harbor & Pine Interiors',
    website: 'https://harborpine.example.com',
    address: {
      street: '9 Wharf Street',
      city: 'Portland',
      state: 'ME',
      postal_code: '04101',
      country: 'US',
    },
    tags: ['client', 'vip'],
    source: 'referral',
    owner_id: pick('users', { firstName: 'Ada' }).id,
    custom_fields: {
      [`cf_${fieldId('industry')}`]: 'Retail',
      [`cf_${fieldId('team_size')}`]: 3,
      [`cf_${fieldId('services')}`]: ['Brand', 'Web'],
      [`cf_${fieldId('yearly_budget')}`]: 12_000,
      [`cf_${fieldId('contract_end')}`]: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      [`cf_${fieldId('brand_colours')}`]: expect.objectContaining({}),
    },
  });

  describe('a contact', () => {
    it('is mapped from a single answer', async () => {
      const [found] = await rows('searches.find_contact', { email: 'nora@harborpine.example.com' });
      expect(found).toEqual({ ...expected(), more: expect.anything() });
    });

    it('is mapped likewise from a row of the search', async () => {
      const [found] = await rows('searches.find_contact', { name: 'nora whitfield' });
      expect(found).toEqual({
        ...expected(),
        more: expect.objectContaining({ contactName: 'nora whitfield' }),
      });
    });

    it('has null where it has no value, from a single answer and from a row', async () => {
      const [single] = await rows('searches.find_contact', { email: 'studio@mapleframe.example.com' });
      const byPart = { name: 'studio@mapleframe.example.com', name_match: 'contains' };
      const [row] = await rows('searches.find_contact', byPart);
      for (const found of [single, row]) {
        expect(found).toMatchObject({
          name: null,
          first_name: null,
          last_name: null,
          email: 'studio@mapleframe.example.com',
          company_id: null,
          company_name: 'Maple Frame Films',
          website: null,
          address: { street: null, postal_code: null },
          owner_id: null,
          custom_fields: {},
        });
      }
    });

    it('has no address of a page where its location is not told, and no blanks', async () => {
      const contact = nora();
      if (contact) Object.assign(contact, { locationId: null, email: null, phone: '', source: '' });
      const created = await rows('searches.get_contact_context', { contact_id: contactId() });
      expect(created[0]).toMatchObject({
        url: null,
        email: null,
        emails: [],
        phone: null,
        phones: [{ value: '+15550101901', type: null }],
        source: null,
      });
    });

    it('has the name of its business where a row has no company, and never the name in lower case', async () => {
      const row = { id: '5a', contactName: 'ada lane', companyName: null, businessName: 'Acme', tags: null };
      const more = {
        additionalEmails: [{ email: 'a@example.com' }, { email: null }],
        additionalPhones: null,
      };
      const dateAdded = new Date().toISOString();
      const body = { contacts: [{ ...row, ...more, dateAdded, customFields: null }], total: 1 };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body });
      expect(await rows('triggers.new_contact')).toMatchObject([
        {
          name: null,
          company_name: 'Acme',
          emails: [{ value: 'a@example.com', type: null }],
          phones: [],
          tags: [],
          updated_at: null,
          custom_fields: {},
        },
      ]);
    });

    it('comes complete from a create, with tags in lower case', async () => {
      const made = await record('creates.create_contact', { first_name: 'Ada', tags: ['VIP', 'Spring'] });
      expect(Object.keys(made).sort()).toEqual([...Object.keys(expected()), 'changed', 'more'].sort());
      expect(made).toMatchObject({
        name: 'Ada',
        tags: ['vip', 'spring'],
        changed: true,
        more: { createdBy: { source: 'INTEGRATION' } },
      });
    });
  });
});
