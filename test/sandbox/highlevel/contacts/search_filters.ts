import { describe, expect, test } from '@jest/globals';
import { ids, rows, useHighLevel } from '../client.js';

describe('contacts: search filters', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const search = (body: object) =>
    send('POST', '/contacts/search', { body: { locationId: location(), pageLimit: 500, ...body } });

  const names = async (filters: object[]) =>
    rows((await search({ filters })).body, 'contacts').map(({ firstName }) => firstName);

  describe('filters', () => {
    const range = (field: string, value: object) => ({ field, operator: 'range', value });
    const daysAgo = (days: number) => new Date(sandbox().world.now().getTime() - days * 86_400_000);

    test.each([
      [[{ field: 'tags', operator: 'eq', value: 'Hot' }], ['Imani', 'Samuel']],
      [[{ field: 'tags', operator: 'contains', value: 'retain' }], ['Ben']],
      [[{ field: 'email', operator: 'not_exists' }], ['Marcus']],
      [[{ field: 'email', operator: 'eq', value: 'WEI.zhang@olivebranch.example.com' }], ['Wei']],
      [[{ field: 'city', operator: 'contains', value: 'brook' }], ['Imani', 'Kofi', 'Ximena']],
      [[{ field: 'dnd', operator: 'eq', value: true }], ['Tomás']],
      [[{ field: 'dndSettings.SMS.status', operator: 'eq', value: 'active' }], ['Tomás']],
      [[{ field: 'companyName', operator: 'not_exists' }], ['Ximena']],
      [[{ field: 'lastNameLowerCase', operator: 'eq', value: '田中' }], ['美咲']],
      [[{ field: 'phone', operator: 'contains', value: '0101010' }], ['Dana', 'Ben']],
      [
        [
          {
            group: 'OR',
            filters: [
              { field: 'firstNameLowerCase', operator: 'eq', value: 'wei' },
              { field: 'firstNameLowerCase', operator: 'eq', value: 'idris' },
            ],
          },
          { field: 'type', operator: 'not_eq', value: 'lead' },
        ],
        ['Wei'],
      ],
      [
        [
          {
            field: 'opportunities',
            operator: 'nested',
            value: [{ field: 'status', operator: 'eq', value: 'lost' }],
          },
        ],
        ['Maeve', '美咲'],
      ],
      [[{ field: 'activeWorkflows', operator: 'exists' }], ['Priya']],
    ])('%j', async (filters, expected) => {
      expect(await names(filters)).toEqual(expected);
    });

    test('ranges of dates take ISO texts and milliseconds', async () => {
      const since = daysAgo(13);
      const newest = ['Imani', null, 'Ethan'];
      expect(await names([range('dateAdded', { gte: since.toISOString() })])).toEqual(newest);
      expect(await names([range('dateAdded', { gt: since.getTime(), lt: daysAgo(1).getTime() })])).toEqual(
        newest,
      );
      expect(await names([range('dateOfBirth', { lte: '1984-03-19' })])).toEqual(['Nora']);
      expect(await names([range('lastAppointment', { gt: daysAgo(-10).toISOString() })])).toEqual(['Ben']);
    });

    test('custom fields are filtered by what their type allows', async () => {
      const field = (key: string) =>
        `customFields.${highlevel().store.customFields.find(({ fieldKey }) => fieldKey === `contact.${key}`)?.id}`;
      expect(await names([{ field: field('industry'), operator: 'eq', value: 'food' }])).toEqual([
        '美咲',
        'Priya',
      ]);
      expect(await names([range(field('team_size'), { gte: 15 })])).toEqual(['美咲', 'Wei']);
      const refused = await search({
        filters: [{ field: field('services'), operator: 'contains', value: 'Web' }],
      });
      expect(refused.status).toBe(422);
    });

    test('a query looks at name, email, phone and company', async () => {
      for (const query of ['nora', 'NORA whit', 'harborpine', '0101001', 'pine interiors']) {
        expect(ids((await search({ query })).body, 'contacts')).toContain(contactId());
      }
      expect((await search({ query: 'nobody at all' })).body).toMatchObject({ contacts: [], total: 0 });
    });
  });
});
