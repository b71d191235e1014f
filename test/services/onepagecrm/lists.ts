import { describe, expect, it, jest } from '@jest/globals';
import { ago, DAY, shown, useOnePageCrm } from './onepagecrm.js';

describe('lists', () => {
  const { sandbox, account, settings, rows, complaint, requests, queries, find, forget, contactId } =
    useOnePageCrm();

  const company = () => find('companies', { name: 'Harbor & Pine' }).id;
  const list = (key: string, input: Record<string, unknown> = {}) => rows(`searches.${key}`, input);

  describe('list_notes', () => {
    it('gives notes across contacts, the newest first, with a digest of all', async () => {
      const found = await list('list_notes');
      const times = found.map(({ created_at }) => String(created_at));
      expect(times).toEqual(times.toSorted().reverse());
      const lines = String(found[0]?.digest).split('\n');
      expect(lines).toHaveLength(found.length);
      expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d · .+ · \w+ \w\.$/);
      expect(lines.join()).toContain('Delivered the menu boards, very happy. · Bo R.');
      // Marks of the formatting are no text.
      expect(lines.join()).toContain('Prefers short weekly calls.');
      expect(requests()).toEqual(['GET /notes']);
    });
  });

  describe('list_deals', () => {
    it('gives open ones, or those in another state', async () => {
      const open = await list('list_deals');
      expect(open.every(({ status }) => status === 'open')).toBe(true);
      expect(open[0]).toMatchObject({ result_count: open.length, digest: expect.stringContaining(' · ') });
      const closed = await list('list_deals', { state: 'closed' });
      const all = await list('list_deals', { state: 'all' });
      expect(all).toHaveLength(open.length + closed.length);
      forget();
      expect(await list('list_deals', { contact_id: contactId('Adeyemi') })).toEqual([]);
      expect(requests()).toEqual(['GET /deals']);
      expect(await complaint('searches.list_deals', { state: 'x' })).toMatch(
        /^State "x" is not one of the choices: Open/,
      );
    });

    it('names the pipeline of a single one', async () => {
      expect(await list('list_deals', { limit: 1 })).toMatchObject([{ pipeline_name: expect.any(String) }]);
    });

    it('is of an owner and of a tag', async () => {
      const owner_id = find('users', { first_name: 'Bo' }).id;
      await list('list_deals', { owner_id, tag: 'Print' });
      expect(queries()).toMatchObject([{ owner_id, tag: 'Print', status: 'pending' }]);
      expect(await complaint('searches.list_deals', { tag: 'Print', contact_id: contactId() })).toMatch(
        /^Fill in only one of Contact/,
      );
    });
  });

  describe('list_activities', () => {
    it('gives calls and meetings together, the newest first, as many as are wanted', async () => {
      const found = await list('list_activities');
      expect(found).toHaveLength(7);
      const times = found.map(({ created_at }) => String(created_at));
      expect(times).toEqual(times.toSorted().reverse());
      expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['call', 'meeting']));
      expect(await list('list_activities', { limit: 3 })).toHaveLength(3);
    });

    it('goes by the last change where that is wanted', async () => {
      const call = account().ofContact(account().calls, find('calls', { call_result: 'left_message' }).id);
      Object.assign(call, { created_at: ago(300 * DAY), modified_at: ago(0) });
      const [first] = await list('list_activities', { date_field: 'updated_at' });
      expect(first?.id).toBe(call.id);
    });

    it('gives one of the two, in one request', async () => {
      expect(await list('list_activities', { type: 'meeting' })).toHaveLength(3);
      expect(requests()).toEqual(['GET /meetings']);
      expect(await complaint('searches.list_activities', { type: 'mail' })).toMatch(
        /^Type "mail" is not one of the choices: Calls/,
      );
    });
  });

  describe('a range of time', () => {
    const noted = (times: Array<string | null>) => {
      const notes = times.map((created_at, i) => ({ note: { id: `${i}`.padStart(24, '0'), created_at } }));
      const body = { status: 0, data: { notes, max_page: 1, total_count: notes.length } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body });
    };
    const times = async (range: object) =>
      (await list('list_notes', { ...range })).map(({ created_at }) => created_at);

    it('holds its days from the first instant to the last', async () => {
      const inside = ['2026-03-02T00:00:00Z', '2026-03-03T23:59:59.999Z'];
      noted(['2026-03-01T23:59:59.999Z', ...inside, '2026-03-04T00:00:00Z']);
      expect(await times({ since: '2026-03-02', until: '2026-03-03' })).toEqual(inside);
      // A second more on both sides: the API does not say whether it includes the ends.
      const since = Date.UTC(2026, 2, 2) / 1_000 - 1;
      const until = Date.UTC(2026, 2, 4) / 1_000 + 1;
      expect(queries()).toMatchObject([{ since: String(since), until: String(until) }]);
    });

    it('may be an instant, even the first of all', async () => {
      const noon = '2026-03-02T12:00:00Z';
      noted([noon, null]);
      expect(await times({ since: noon, until: noon })).toEqual([noon]);
      // Midnight would mean the whole day.
      const start = { until: '1970-01-01T00:00:00Z' };
      const found = await rows('searches.list_notes', start, { timezone: 'Asia/Tokyo' });
      expect(found.map(({ created_at }) => created_at)).toEqual([null]);
    });
  });

  describe('a limit', () => {
    it('is kept with one request where that is enough', async () => {
      expect(await list('list_notes', { limit: 2 })).toHaveLength(2);
      expect(queries()).toMatchObject([{ page: '1', per_page: '2' }]);
    });

    it('is a thousand at most', async () => {
      const all = await list('list_notes', { limit: 1_000 });
      expect(all).toHaveLength(account().notes.size);
      expect(await complaint('searches.list_notes', { limit: 1_001 })).toBe(
        'Limit must be a whole number from 1 to 1,000, not 1001.',
      );
    });

    it('is not reached where the API gives too little at a time, which is logged', async () => {
      const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      const [model] = account().notes.all();
      for (let i = 0; model && i < 30; i += 1)
        account().notes.add({ ...model, id: `${i}`.padStart(24, '0') });
      settings().max_per_page = 1;
      expect(await list('list_notes')).toHaveLength(20);
      expect(requests()).toHaveLength(20);
      expect(log).toHaveBeenCalledWith(
        expect.stringContaining('Looked through the first 2000 records only.'),
      );
      log.mockRestore();
    });
  });

  describe('a list across contacts', () => {
    it.each(['list_notes', 'list_deals', 'list_activities'])(
      '%s is of a company, of a contact',
      async (key) => {
        const found = await list(key, { company_id: company() });
        expect(found.map(({ contact_id }) => contact_id)).toContain(contactId());
        expect(queries()[0]).toMatchObject({ company_id: company() });
        expect(await list(key, { contact_id: contactId('Adeyemi') })).toEqual([]);
        expect(
          await complaint(`searches.${key}`, { company_id: company(), contact_id: contactId() }),
        ).toMatch(/^Fill in /);
      },
    );

    it.each([
      ['list_notes', 'notes', { contact_id: contactId }],
      ['list_deals', 'deals', { state: () => 'all' }],
      ['list_activities', 'meetings', { type: () => 'meeting' }],
    ])('%s keeps to a range of time', async (key, collection, narrow) => {
      const input = Object.fromEntries(Object.entries(narrow).map(([name, value]) => [name, value()]));
      const [newest, ...older] = await list(key, input);
      const day = shown(find(collection, { id: newest?.id }).created_at).slice(0, 10);
      const found = await list(key, { ...input, since: day, until: day });
      expect(found.map(({ id }) => id)).toContain(newest?.id);
      expect(found.length).toBeLessThanOrEqual(older.length);
      expect(await list(key, { ...input, until: ago(3_000 * DAY) })).toEqual([]);
      await list(key, { ...input, since: day, date_field: 'updated_at' });
      expect(queries().at(-1)).toMatchObject({ date_filter: 'modified_at', sort_by: 'modified_at' });
      expect(await complaint(`searches.${key}`, { since: 'soon' })).toMatch(/^Since is not a date/);
      expect(await complaint(`searches.${key}`, { since: day, date_field: 'x' })).toMatch(
        /^Since and Until Apply To/,
      );
    });
  });
});
