import { describe, expect, it } from '@jest/globals';
import { ago, DAY, shown, useOnePageCrm } from '../onepagecrm.js';

describe('listed', () => {
  const { sandbox, settings, rows, complaint, requests, queries, forget, find, contactId } = useOnePageCrm();

  const search = (input: Record<string, unknown>) => rows('searches.list_tasks', input);
  const day = (offset: number) => ago(-offset * DAY).slice(0, 10);
  const titles = async (input: Record<string, unknown>) => (await search(input)).map(({ title }) => title);

  describe('list_tasks', () => {
    it('gives open actions of the whole team, the most urgent first, with their contacts', async () => {
      const found = await search({});
      expect(found).toHaveLength(13);
      expect(found[0]).toMatchObject({ status: 'asap', completed: false, result_count: 13 });
      expect(found.every(({ contact_name }) => typeof contact_name === 'string')).toBe(true);
      expect(requests().toSorted()).toEqual(['GET /actions', 'GET /team_stream', 'GET /users']);
    });

    it('has a digest of all in the first result only', async () => {
      const [first, second] = await search({ state: 'open' });
      const lines = String(first?.digest).split('\n');
      expect(lines).toHaveLength(13);
      expect(lines.find((line) => line.includes('Wait for the menu texts'))).toBe(
        'waiting · Wait for the menu texts · José Álvarez · Ada Lane',
      );
      expect(second?.digest).toBeNull();
    });

    it('finds what is overdue, due today, waiting, completed', async () => {
      expect(await titles({ state: 'overdue' })).toEqual(['Chase the signed order form']);
      expect(await titles({ state: 'today' })).toEqual(['Review the landing page copy']);
      expect(await titles({ status: 'waiting' })).toEqual([
        'Wait for the menu texts',
        'Agree on payment terms',
      ]);
      expect(await titles({ state: 'completed', limit: 2 })).toHaveLength(2);
    });

    it.each([
      ['open', ['Late', 'Now', 'Someday']],
      ['overdue', ['Late']],
      ['today', ['Now']],
      ['completed', ['Done late', 'Done now']],
      ['all', ['Late', 'Now', 'Done late', 'Done now', 'Someday']],
    ])('leaves out what the API gives beside what is %s', async (state, expected) => {
      const actions = [
        { text: 'Late', done: false, date: day(-1) },
        { text: 'Now', done: false, date: day(0) },
        { text: 'Done late', done: true, date: day(-1) },
        { text: 'Done now', done: true, date: day(0) },
        { text: 'Someday', done: false, date: null },
      ].map((action, i) => ({ action: { id: `${i}`.padStart(24, '0'), ...action } }));
      const body = { status: 0, data: { actions, max_page: 1, total_count: 5 } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: '/actions' });
      expect(await titles({ state })).toEqual(expected);
    });

    it('is of one user, of one contact, of one company', async () => {
      const bo = find('users', { first_name: 'Bo' }).id;
      expect(await titles({ assignee_id: bo })).toEqual([
        'Send the van wrap quote',
        'Agree on payment terms',
      ]);
      expect(queries()).toContainEqual(expect.objectContaining({ user_id: bo }));
      expect(await search({ contact_id: contactId('Becker') })).toMatchObject([
        { contact_name: 'Tom Becker' },
      ]);
      const company_id = find('companies', { name: 'Harbor & Pine' }).id;
      expect(await titles({ company_id })).toContain('Send the autumn catalogue draft');
      expect(await complaint('searches.list_tasks', { company_id, contact_id: contactId() })).toBe(
        'Fill in Contact or Company, not both.',
      );
    });

    it('keeps to the limit, and reads no more than that', async () => {
      expect(await search({ limit: 2 })).toHaveLength(2);
      expect(queries()[0]).toMatchObject({ per_page: '2' });
      expect(await complaint('searches.list_tasks', { limit: 0 })).toContain('Limit must be');
    });

    it('looks through full pages where the range of the API holds more than is meant', async () => {
      expect(await titles({ state: 'overdue', limit: 1 })).toEqual(['Chase the signed order form']);
      await titles({ state: 'today', limit: 1 });
      expect(queries().filter(({ date_filter }) => date_filter === 'date')).toMatchObject([
        { per_page: '100', until: day(0) },
        { per_page: '100', since: day(-1), until: day(1) },
      ]);
    });

    it('keeps to a range of time, with both of its days', async () => {
      const { created_at } = find('actions', { text: 'Send the van wrap quote' });
      const day = shown(created_at).slice(0, 10);
      expect(await titles({ since: day, until: day })).toEqual(['Send the van wrap quote']);
      expect(await titles({ since: ago(-DAY) })).toEqual([]);
      expect(await titles({ state: 'overdue', since: ago(DAY) })).toEqual([]);
      expect(await complaint('searches.list_tasks', { since: day, until: ago(300 * DAY) })).toBe(
        'Until must be later than Since.',
      );
    });

    it('reads the stream as far as it must for the names, and no further than three pages', async () => {
      settings().max_per_page = 1;
      const contacts = async (limit: number) => {
        forget();
        const found = await search({ limit });
        return found.map(({ contact_name }) => contact_name);
      };
      const streamed = () => requests().filter((each) => each === 'GET /team_stream').length;
      const [first, second, ...others] = await contacts(13);
      expect(streamed()).toBe(3);
      expect(others).toContain(null);
      expect([first, second]).toEqual([expect.any(String), expect.any(String)]);
      expect(first).not.toBe(second);
      expect(await contacts(1)).toEqual([first]);
      expect(streamed()).toBe(1);
      expect(await contacts(2)).toEqual([first, second]);
      expect(streamed()).toBe(2);
    });

    it('goes without names where the key may not see the stream of the team', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'forbidden', path: '/team_stream' });
      expect(await search({ limit: 1 })).toMatchObject([{ contact_name: null }]);
    });
  });
});
