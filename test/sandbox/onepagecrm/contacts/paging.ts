import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../client.js';
import { useOnePageCrm } from '../client.js';

describe('contacts: paging', () => {
  const crm = useOnePageCrm();

  const names = (answer: Answer) => answer.each('data.contacts', 'contact.last_name');

  describe('paging', () => {
    test('ten to a page, from page 1, by name', async () => {
      const all = await crm.get('/contacts?team=true&per_page=100');
      const first = await crm.get('/contacts?team=true');
      expect(first.body).toMatchObject({ data: { page: 1, per_page: 10, total_count: 28, max_page: 3 } });
      const second = await crm.get('/contacts?team=true&page=2');
      expect([...names(first), ...names(second)]).toEqual(names(all).slice(0, 20));
      const sorted = names(first).map(String);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
    });

    test('past the end: 200, an empty list, page above max_page', async () => {
      const past = await crm.get('/contacts?team=true&page=9');
      expect(past).toMatchObject({ status: 200, body: { data: { contacts: [], page: 9, max_page: 3 } } });
    });

    test.each([
      ['per_page=500', 100],
      ['per_page=0', 1],
      ['per_page=7', 7],
    ])('%s counts as %i', async (query, per_page) => {
      expect((await crm.get(`/contacts?${query}`)).at('data.per_page')).toBe(per_page);
    });

    test('the page size can be clamped, and an empty list can say that it has no page', async () => {
      crm.emulator.settings.max_per_page = 3;
      const clamped = await crm.get('/contacts?team=true&per_page=100');
      expect(clamped.body).toMatchObject({ data: { per_page: 3, max_page: 10 } });
      expect((await crm.get('/contacts?search=nobody')).at('data.max_page')).toBe(1);
      crm.emulator.settings.max_page_zero = true;
      expect((await crm.get('/contacts?search=nobody')).at('data.max_page')).toBe(0);
    });

    test.each(['page=x', 'page=102&per_page=100', 'sort_by=age', 'order=up'])(
      '%s is refused',
      async (query) => {
        expect((await crm.get(`/contacts?${query}`)).status).toBe(400);
      },
    );
  });

  describe('time', () => {
    const unix = () => Math.floor(crm.sandbox.world.now().getTime() / 1_000);

    test('modified_since takes seconds or a day, and includes its own second', async () => {
      const since = unix();
      expect((await crm.get(`/contacts?modified_since=${since}`)).at('data.total_count')).toBe(0);
      await crm.post('/contacts', { last_name: 'Marsh' });
      expect(names(await crm.get(`/contacts?modified_since=${since}`))).toEqual(['Marsh']);
      const today = crm.sandbox.world.iso().slice(0, 10);
      expect(names(await crm.get(`/contacts?modified_since=${today}`))).toEqual(['Marsh']);
      const untouched = await crm.get(`/contacts?unmodified_since=${since - 10}&per_page=100`);
      expect(names(untouched)).not.toContain('Marsh');
    });

    test('a range of creation times lists the newest first, unless sort_by says otherwise', async () => {
      const day = (days: number) => unix() - days * 86_400;
      const range = `date_filter=created_at&since=${day(27)}&until=${day(10)}`;
      expect(names(await crm.get(`/contacts?${range}`))).toEqual(['Tanaka', 'Hofmann', 'Adeyemi', 'Rossi']);
      expect(names(await crm.get(`/contacts?${range}&sort_by=created_at&order=asc`))).toEqual([
        'Rossi',
        'Adeyemi',
        'Hofmann',
        'Tanaka',
      ]);
    });

    test.each([
      ['created_at', 'contact.created_at'],
      ['modified_at', 'contact.modified_at'],
      ['first_name', 'contact.first_name'],
      ['company_name', 'contact.company_name'],
    ])('sort_by=%s, both ways', async (sort, path) => {
      const query = `/contacts?team=true&per_page=100&sort_by=${sort}`;
      const up = (await crm.get(query)).each('data.contacts', path);
      const down = (await crm.get(`${query}&order=desc`)).each('data.contacts', path);
      expect(down).toEqual(up.toReversed());
      expect(up).toEqual(
        up.map(String).toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
      );
    });
  });
});
