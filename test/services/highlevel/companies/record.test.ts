import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

const { sandbox, record, rows, complaint, requests, sent, pick, store, location } = useHighLevel();

const first = () => pick('businesses');

describe('create_company', () => {
  it('reads the answer under its misspelled key', async () => {
    const input = { name: 'Quinn & Co', street: '1 Quay', country: 'ie', email: 'hi@quinn.example' };
    expect(await record('creates.create_company', input)).toMatchObject({
      name: 'Quinn & Co',
      email: 'hi@quinn.example',
      address: { street: '1 Quay', country: 'IE' },
      changed: true,
    });
    expect(sent()).toEqual([
      {
        locationId: location(),
        name: 'Quinn & Co',
        email: 'hi@quinn.example',
        address: '1 Quay',
        country: 'IE',
      },
    ]);
  });

  it('makes no second one after a search that another run overtook', async () => {
    const { id, name } = first();
    const meta = { withSearch: 'find_company' };
    expect(await record('creates.create_company', { name }, meta)).toMatchObject({ id, changed: false });
    expect(sent()).toEqual([]);
  });
});

describe('update_company', () => {
  it('sends what differs, and empties on demand', async () => {
    const { id, name } = first();
    const input = { company_id: id, name, city: 'Bangor', description: 'Boats' };
    expect(await record('creates.update_company', input)).toMatchObject({ changed: true });
    const clear = { company_id: id, clear_fields: ['description'] };
    expect(await record('creates.update_company', clear)).toMatchObject({ name, description: null });
    expect(await record('creates.update_company', clear)).toMatchObject({ changed: false });
    expect(sent()).toEqual([{ city: 'Bangor', description: 'Boats' }, { description: '' }]);
    expect(requests().slice(0, 2)).toEqual([`GET /businesses/${id}`, `PUT /businesses/${id}`]);
    expect(await complaint('creates.update_company', { company_id: id, clear_fields: ['name'] })).toBe(
      'Clear These Fields has no choice "name".',
    );
  });
});

describe('find_company', () => {
  it('finds exactly this name, or a part of it, over all pages', async () => {
    const pattern = store().businesses.get(first().id);
    for (let count = 0; count < 120; count += 1) {
      const id = count.toString(16).padStart(24, '0');
      if (pattern) store().businesses.add({ ...pattern, id, name: count === 110 ? 'Quay' : `Quay ${count}` });
    }
    expect(await rows('searches.find_company', { name: 'quay' })).toMatchObject([{ name: 'Quay' }]);
    expect(requests()).toEqual(['GET /businesses/', 'GET /businesses/']);
    const found = await rows('searches.find_company', { name: 'quay', name_match: 'contains' });
    expect(found).toHaveLength(120);
    expect(found[0]).toMatchObject({ name: 'Quay' });
    expect(await rows('triggers.company_list', {}, { page: 1 })).not.toEqual([]);
  });
});

describe('list_company_contacts', () => {
  it('gives all of a business, newest first', async () => {
    const { id } = first();
    const people = store().contacts.filter(({ businessId }) => businessId === id);
    const pattern = people[0];
    for (let count = 0; count < 120; count += 1) {
      const more = {
        id: `c${String(count).padStart(19, '0')}`,
        dateAdded: new Date(count * 1_000).toISOString(),
      };
      if (pattern) store().save({ ...pattern, ...more });
    }
    const found = await rows('searches.list_company_contacts', { company_id: id });
    expect(found).toHaveLength(people.length + 120);
    const times = found.map(({ created_at }) => String(created_at));
    expect(times).toEqual([...times].sort().reverse());
    expect(requests()).toEqual(Array(2).fill(`GET /contacts/business/${id}`));
    const [{ url = '' } = {}] = sandbox().log.all();
    expect(Object.fromEntries(new URL(url, 'http://localhost').searchParams)).toMatchObject({
      limit: '100',
      skip: '0',
    });
  });
});
