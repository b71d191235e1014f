import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';
import { PIXEL } from '../request.js';

describe('companies: routes', () => {
  const crm = useOnePageCrm();
  let id: string;
  beforeEach(async () => {
    id = (await crm.get('/companies?name=harbor')).string('data.companies.0.company.id');
  });

  test('a company carries its contacts, its pending deals and sums', async () => {
    const company = await crm.get(`/companies/${id}`);
    expect(company.at('data.company')).toMatchObject({
      name: 'Harbor & Pine',
      contacts_count: 2,
      pending_deals_count: 2,
      total_pending_amount: 4_200 + 12 * 300,
      won_deals_count: 0,
      photo_url: null,
    });
    expect(company.each('data.company.contacts', 'contact.last_name')).toEqual(['Okafor', 'Becker']);
    expect(company.each('data.company.pending_deals', 'deal.name')).toEqual([
      'Autumn catalogue',
      'Care plan',
    ]);
    expect((await crm.get('/companies/none')).status).toBe(404);
  });

  test.each([
    ['name=BOOKS', ['Byrne Books']],
    ['letter=n', ['Nordlys Studio', 'Northwind Print Works', 'Novák Brewing']],
    ['phone=%2B1+555+010+0130', ['Harbor & Pine']],
    ['name=nobody', []],
  ])('%s lists %j', async (query, names) => {
    const found = await crm.get(`/companies?${query}`);
    expect(found.each('data.companies', 'company.name')).toEqual(names);
  });

  test('companies come by name, or the newest first when asked; time filters are unknown here', async () => {
    await crm.post('/contacts', { company_name: 'Marsh Pottery' });
    const newest = await crm.get(
      '/companies?sort_by=created_at&order=desc&modified_since=2100-01-01&per_page=2',
    );
    expect(newest.each('data.companies', 'company.name')[0]).toBe('Marsh Pottery');
    expect((await crm.get('/companies?per_page=1')).at('data.companies.0.company.name')).toBe('Anadolu Rugs');
  });

  test('an update needs the name, unless it is partial', async () => {
    const refused = await crm.put(`/companies/${id}`, { phone: '1' });
    expect(refused.at('errors.name')).toBe('A new company name is needed to update the company');
    const partial = await crm.put(`/companies/${id}?partial=true`, {
      phone: '+15550100131',
      address: { city: 'Salem' },
      company_fields: [{ company_field: { name: 'Hourly Rate' }, value: '150' }],
    });
    expect(partial.at('data.company')).toMatchObject({
      description: 'Furniture maker with three shops.',
      phone: '+15550100131',
      address: { city: 'Salem', address: '' },
    });
    expect(partial.each('data.company.company_fields', 'value')).toEqual([
      '11-50',
      ['Branding', 'Print'],
      '',
      150,
    ]);
    const full = await crm.put(`/companies/${id}`, { name: 'Harbor' });
    expect(full.at('data.company')).toMatchObject({
      name: 'Harbor',
      description: '',
      phone: '',
      company_fields: [],
    });
    const contact = await crm.get(`/contacts/${await crm.contactId('Becker')}`);
    expect(contact.at('data.contact.company_name')).toBe('Harbor');
    expect((await crm.put(`/companies/${id}`, { name: 'x'.repeat(56) })).status).toBe(400);
  });

  test('a synced status holds for all contacts of the company until it is stopped', async () => {
    const statuses = await crm.get('/statuses');
    const [lead, prospect] = [statuses.string('data.0.status.id'), statuses.string('data.1.status.id')];
    const path = `/companies/${id}/synced_status`;
    const started = await crm.post(path, { status_id: prospect });
    expect(started).toMatchObject({ status: 201 });
    expect(started.each('data.company.contacts', 'contact.status')).toEqual(['Prospect', 'Prospect']);
    const okafor = await crm.contactId('Okafor');
    await crm.put(`/contacts/${okafor}/change_status/${lead}`);
    const after = await crm.get(`/companies/${id}`);
    expect(after.each('data.company.contacts', 'contact.status')).toEqual(['Lead', 'Lead']);
    expect(after.at('data.company.synced_status_id')).toBe(lead);
    const stopped = await crm.delete(path);
    expect(stopped.at('data.company')).toMatchObject({ syncing_status: false });
    await crm.put(`/contacts/${okafor}/change_status/${prospect}`);
    expect((await crm.get(`/companies/${id}`)).each('data.company.contacts', 'contact.status')).toEqual([
      'Prospect',
      'Lead',
    ]);
    expect((await crm.post(path)).body).toMatchObject({ error_name: 'incomplete_request_data' });
    expect((await crm.post(path, { status_id: 'none' })).status).toBe(400);
  });

  test.each([
    [`data:image/png;base64,${PIXEL}`, 200],
    [PIXEL, 200],
    ['data:image/svg+xml;base64,PHN2Zy8+', 415],
    ['data:image/png;base64,bm90IGFuIGltYWdl', 422],
    ['', 400],
  ])('a logo %.30s… is answered %i', async (image, status) => {
    const answer = await crm.patch(`/companies/${id}/logo`, { image });
    expect(answer.status).toBe(status);
    if (status === 200) expect((await fetch(answer.string('data.company.photo_url'))).status).toBe(200);
  });

  test('contacts of other companies are linked and unlinked', async () => {
    const path = `/companies/${id}/linked_contacts`;
    expect((await crm.get(path)).each('data.linked_contacts', 'linked_contact.contact.last_name')).toEqual([
      'Cole',
    ]);
    const tanaka = await crm.contactId('Tanaka');
    const linked = await crm.post(path, { contact_id: tanaka });
    expect(linked).toMatchObject({ status: 201 });
    expect(linked.list('data.linked_contact.linked_with')).toEqual([
      await crm.contactId('Okafor'),
      await crm.contactId('Becker'),
    ]);
    expect((await crm.get(path)).at('data.total_count')).toBe(2);
    expect((await crm.post(path, { contact_id: tanaka })).status).toBe(409);
    expect((await crm.post(path, { contact_id: await crm.contactId('Becker') })).status).toBe(400);
    expect((await crm.post(path, { contact_id: 'none' })).status).toBe(404);
    expect((await crm.delete(`${path}/${tanaka}`)).at('data')).toEqual({});
    expect((await crm.delete(`${path}/${tanaka}`)).status).toBe(404);
  });
});
