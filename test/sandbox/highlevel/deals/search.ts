import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from '../client.js';

describe('deals: search', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  describe('the opportunity search', () => {
    const search = (query: Record<string, string> = {}) =>
      send('GET', `/opportunities/search?${new URLSearchParams({ location_id: location(), ...query })}`);

    test('is ordered by creation, newest first, and pages by the last row', async () => {
      const all = rows((await search({ limit: '100' })).body, 'opportunities');
      const created = all.map(({ createdAt }) => String(createdAt));
      expect(created).toEqual([...created].sort().reverse());
      const oldest = (await search({ order: 'added_asc', limit: '1' })).body;
      expect(ids(oldest, 'opportunities')).toEqual([all.at(-1)?.id]);

      const met: unknown[] = [];
      let cursor: Record<string, string> = {};
      for (let page = 0; page < 9; page += 1) {
        const { body } = await search({ limit: '5', ...cursor });
        const meta = part(body, 'meta');
        expect(meta.total).toBe(page === 0 ? all.length : meta.total);
        met.push(...ids(body, 'opportunities'));
        if (meta.nextPageUrl === undefined) break;
        expect(meta.nextPageUrl).toContain('startAfterId=');
        cursor = { startAfter: String(meta.startAfter), startAfterId: String(meta.startAfterId) };
      }
      expect(met).toEqual(all.map(({ id }) => id));
      expect(ids((await search({ limit: '5', page: '2' })).body, 'opportunities')).toEqual(met.slice(5, 10));
    });

    test('a page past the end is empty', async () => {
      const { body } = await search({ page: '9' });
      expect(body.opportunities).toEqual([]);
      expect(body.meta).toEqual({ total: 14, currentPage: 9, prevPage: 8 });
    });

    test.each([
      [{ status: 'won' }, 3],
      [{ status: 'all' }, 14],
      [{ q: 'harborpine' }, 1],
      [{ country: 'CA' }, 0],
      [{ id: 'none' }, 0],
    ])('%j finds %i', async (query, count) => {
      expect(part((await search(query)).body, 'meta').total).toBe(count);
    });

    test('filters by contact, user, pipeline, stage, campaign and day', async () => {
      const [projects] = highlevel().store.pipelines.all();
      const [ada] = highlevel().store.users.all();
      const [campaign] = highlevel().store.campaigns.all();
      const total = async (query: Record<string, string>) => part((await search(query)).body, 'meta').total;
      expect(await total({ contact_id: contactId() })).toBe(1);
      expect(await total({ assigned_to: ada?.id ?? '' })).toBe(2);
      expect(await total({ pipeline_id: projects?.id ?? '' })).toBe(11);
      expect(await total({ pipeline_stage_id: projects?.stages[0]?.id ?? '' })).toBe(2);
      expect(await total({ campaignId: campaign?.id ?? '' })).toBe(0);
      const day = (age: number) => {
        const [year, month, date] = new Date(sandbox().world.now().getTime() - age * 86_400_000)
          .toISOString()
          .slice(0, 10)
          .split('-');
        return `${month}-${date}-${year}`;
      };
      expect(await total({ date: day(30), endDate: day(18) })).toBe(2);
    });

    test('brings notes, tasks and events along when asked', async () => {
      const query = {
        contact_id: contactId(),
        getNotes: 'true',
        getTasks: 'true',
        getCalendarEvents: 'true',
      };
      const [full] = rows((await search(query)).body, 'opportunities');
      expect(
        [full?.notes, full?.tasks, full?.calendarEvents].map((list) => Array.isArray(list) && list.length),
      ).toEqual([3, 2, 2]);
      const [bare] = rows((await search({ contact_id: contactId() })).body, 'opportunities');
      expect(bare).toMatchObject({ notes: [], tasks: [], calendarEvents: [] });
    });

    test.each([
      [
        'fieldValue',
        [
          { id: expect.any(String), fieldValue: 154 },
          { id: expect.any(String), fieldValue: ['Campaign'] },
        ],
      ],
      [
        'typed',
        [
          { id: expect.any(String), type: 'number', fieldValueNumber: 154 },
          { id: expect.any(String), type: 'array', fieldValueArray: ['Campaign'] },
        ],
      ],
      ['empty', []],
    ])('can show custom fields in the way called %s', async (way, expected) => {
      highlevel().settings.opportunity_search_fields = way;
      const [row] = rows((await search({ contact_id: contactId() })).body, 'opportunities');
      expect(row?.customFields).toEqual(expected);
    });

    test.each([
      [{ limit: '101' }, 'limit must not be greater than 100'],
      [{ limit: '0' }, 'limit must not be less than 1'],
      [{ status: 'closed' }, 'status must be one of the following values: open, won, lost, abandoned, all'],
      [{ getCustomFields: 'true' }, 'property getCustomFields should not exist'],
    ])('%j is refused', async (query, message) => {
      const answer = await search(query);
      expect(answer.status).toBe(422);
      expect(answer.body.message).toContain(message);
    });
  });
});
