import { describe, expect, it } from '@jest/globals';
import { ago, HOUR, MINUTE, shown, useOnePageCrm } from '../onepagecrm.js';

const vendor = useOnePageCrm();
const { rows, record, complaint, account, contactId, requests, queries, sent, find, fields, forget } = vendor;

const companyId = (name = 'Harbor & Pine') => find('companies', { name }).id;
const stored = (name?: string) => account().company(companyId(name));
const fieldKey = (name: string) => `cf_${find('company_fields', { name }).id}`;
const statusId = (text: string) => find('statuses', { text }).id;

describe('new_company', () => {
  const poll = (input = {}, meta = {}) => rows('triggers.new_company', input, meta);

  it('gives companies with every key', async () => {
    Object.assign(stored(), { created_at: ago(HOUR), description: 'Two shops.', url: 'https://hp.example' });
    expect(await poll()).toEqual([
      {
        event_id: companyId(),
        origin: null,
        id: companyId(),
        created_at: shown(stored().created_at),
        updated_at: shown(stored().modified_at),
        name: 'Harbor & Pine',
        phone: stored().phone || null,
        website: 'https://hp.example',
        description: 'Two shops.',
        address: {
          street: '12 Mill Street',
          city: 'Portland',
          state: 'OR',
          postal_code: '97201',
          country: 'US',
        },
        custom_fields: expect.any(Object),
        more: expect.objectContaining({ contacts_count: 2 }),
      },
    ]);
  });

  it('asks once on a quiet poll', async () => {
    stored().modified_at = ago(MINUTE);
    expect(await poll()).toEqual([]);
    expect(queries()).toEqual([{ sort_by: 'created_at', order: 'desc', page: '1', per_page: '100' }]);
  });

  it('sees a company that came with a contact', async () => {
    await record('creates.create_contact', { last_name: 'Quist', company_name: 'Quist Ceramics' });
    expect(await poll()).toMatchObject([{ name: 'Quist Ceramics' }]);
  });
});

describe('update_company', () => {
  const update = (input: object) => record('creates.update_company', { company_id: companyId(), ...input });
  const refusal = (input: object) =>
    complaint('creates.update_company', { company_id: companyId(), ...input });

  it('sends what differs, an address whole', async () => {
    stored().address = {
      address: '1 Pier',
      city: 'Portland',
      state: '',
      zip_code: '97201',
      country_code: 'US',
    };
    const updated = await update({ name: 'Harbor & Pine', city: 'Salem', website: 'https://hp.example' });
    expect(updated).toMatchObject({
      website: 'https://hp.example',
      address: { street: '1 Pier', city: 'Salem', postal_code: '97201', country: 'US' },
      changed: true,
    });
    expect(requests()).toEqual(['GET /companies/ID', 'PUT /companies/ID']);
    expect(sent()).toEqual([
      {
        url: 'https://hp.example',
        address: { address: '1 Pier', city: 'Salem', zip_code: '97201', country_code: 'US' },
      },
    ]);
  });

  it('writes a phone number that says something new, and no other spelling', async () => {
    stored().phone = '091 555 0100';
    expect(await update({ phone: '+353915550100' })).toMatchObject({ phone: '+353915550100', changed: true });
    forget();
    for (const phone of ['091 555 0100', '+353 (91) 555 0100', '353915550100']) {
      expect(await update({ phone })).toMatchObject({ phone: '+353915550100', changed: false });
    }
    expect(sent()).toEqual([]);
  });

  it('takes own fields by their types, and leaves the others alone', async () => {
    stored().company_fields = { [fieldKey('VAT Number').slice(3)]: 'IE1' };
    const input = { [fieldKey('Hourly Rate')]: '0', [fieldKey('Size')]: '11-50' };
    expect(await update(input)).toMatchObject({
      custom_fields: { ...input, [fieldKey('Hourly Rate')]: 0, [fieldKey('VAT Number')]: 'IE1' },
    });
    forget();
    expect(await update(input)).toMatchObject({ changed: false });
    expect(sent()).toEqual([]);
    expect(await update({ [fieldKey('Hourly Rate')]: 95 })).toMatchObject({ changed: true });
    expect(sent()).toEqual([
      { company_fields: [{ company_field: { id: fieldKey('Hourly Rate').slice(3) }, value: 95 }] },
    ]);
  });

  it('empties what is chosen', async () => {
    Object.assign(stored(), { phone: '1', description: 'x' });
    stored().address.city = 'Portland';
    stored().company_fields = { [fieldKey('VAT Number').slice(3)]: 'IE1' };
    const chosen = { clear_fields: ['phone', 'address', fieldKey('VAT Number')] };
    expect(await update(chosen)).toMatchObject({
      phone: null,
      description: 'x',
      address: { city: null, country: null },
      custom_fields: {},
    });
    forget();
    expect(await update(chosen)).toMatchObject({ changed: false });
    expect(sent()).toEqual([]);
  });

  it('gives all contacts one status, once, and ends that', async () => {
    const synced_status_id = statusId('Prospect');
    expect(await update({ synced_status_id })).toMatchObject({ changed: true, more: { synced_status_id } });
    expect(requests()).toEqual(['GET /companies/ID', 'POST /companies/ID/synced_status']);
    expect(account().contact(contactId('Becker'))).toMatchObject({ status_id: synced_status_id });
    forget();
    expect(await update({ synced_status_id })).toMatchObject({ changed: false });
    expect(sent()).toEqual([]);
    const end = { clear_fields: ['synced_status_id'] };
    expect(await update(end)).toMatchObject({ changed: true, more: { syncing_status: false } });
    expect(await update(end)).toMatchObject({ changed: false });
  });

  it('changes the one status of all contacts', async () => {
    await update({ synced_status_id: statusId('Prospect') });
    forget();
    const synced_status_id = statusId('Customer');
    expect(await update({ synced_status_id })).toMatchObject({ changed: true, more: { synced_status_id } });
    expect(sent()).toEqual([{ status_id: synced_status_id }]);
  });

  it('takes a logo, and only an image for one', async () => {
    const { storage } = vendor.sandbox();
    const file = (key: string, contentType: string, bytes: Buffer): string => {
      storage.objects.set(key, { key, contentType, bytes });
      return storage.presign(key);
    };
    const image = file('logo.png', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'));
    expect(await update({ image })).toMatchObject({
      changed: true,
      more: { photo_url: expect.stringContaining(companyId()) },
    });
    expect(sent()).toEqual([{ image: 'data:image/png;base64,iVBORw0KGgo=' }]);
    vendor.sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', path: '/logo' });
    expect(await refusal({ image, description: 'New.' })).toMatch(
      /^The company was updated\. .*The logo may have been added anyway/,
    );
    vendor.sandbox().faults.clear();
    forget();
    expect(await refusal({ image: file('logo.txt', 'image/png', Buffer.from('x')) })).toBe(
      'Logo must be a PNG, JPEG or GIF image.',
    );
    expect(sent()).toEqual([]);
  });

  it.each([
    [{ name: 'x'.repeat(56) }, /^Name has 56 characters; OnePageCRM allows at most 55 for a company/],
    [
      { description: 'x'.repeat(10_241) },
      /^Description has 10241 characters; OnePageCRM allows at most 10240/,
    ],
    [{ country: 'Narnia' }, /^Country must be the name or the code of a country/],
    [{ clear_fields: ['name'] }, /^Clear These Fields has no choice "name"/],
    [{ cf_gone: 'x' }, /^OnePageCRM has no company field cf_gone anymore/],
  ])('refuses %j before it writes', async (input, sentence) => {
    expect(await refusal(input)).toMatch(sentence);
    expect(sent()).toEqual([]);
  });
});

describe('find_company, list_company_contacts and the dropdown', () => {
  it('finds by ID, and by name or a part of it with exact ones first', async () => {
    await record('creates.create_contact', { last_name: 'Quist', company_name: 'Harbor' });
    const found = async (input: object) =>
      (await rows('searches.find_company', { ...input })).map(({ name }) => name);
    expect(await found({ name: 'HARBOR' })).toEqual(['Harbor']);
    expect(await found({ name: 'HARBOR', name_match: 'contains' })).toEqual(['Harbor', 'Harbor & Pine']);
    expect(await found({ company_id: companyId(), name: 'Other' })).toEqual(['Harbor & Pine']);
    expect(await found({ name: 'Nowhere' })).toEqual([]);
  });

  it('says how a company is made', async () => {
    const note = (await fields('searches.find_company')).find(({ key }) => key === 'company_note');
    expect(note?.helpText).toMatch(/Create Contact/);
  });

  it('lists all who work there, of the whole team, newest first, and nobody who is only linked', async () => {
    stored().linked_contacts.push(contactId('Strand'));
    const people = await rows('searches.list_company_contacts', { company_id: companyId() });
    expect(people.map(({ last_name }) => last_name)).toEqual(['Becker', 'Okafor']);
    expect(queries()).toMatchObject([{ team: 'true', company_id: companyId() }]);
    vendor.settings().max_per_page = 1;
    expect(await rows('searches.list_company_contacts', { company_id: companyId() })).toHaveLength(2);
  });

  it('fills the dropdown by name, page by page', async () => {
    const choices = await rows('triggers.company_list');
    expect(choices[0]).toEqual({ id: companyId('Anadolu Rugs'), name: 'Anadolu Rugs' });
    expect(await rows('triggers.company_list', {}, { page: 1 })).toEqual([]);
  });
});
