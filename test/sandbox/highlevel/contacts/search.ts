import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from '../client.js';

describe('contacts: search', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const search = (body: object) =>
    send('POST', '/contacts/search', { body: { locationId: location(), pageLimit: 500, ...body } });

  test('a row has every key, with other names than a single answer', async () => {
    const { body } = await search({ query: 'nora' });
    const [row = {}] = rows(body, 'contacts');
    expect(row).toMatchObject({
      id: contactId(),
      contactName: 'nora whitfield',
      firstName: 'Nora',
      address: '9 Wharf Street',
      businessName: 'Harbor & Pine Interiors',
      additionalPhones: [{ phone: '+15550101901' }],
      dateOfBirth: '1984-03-19',
      validEmail: null,
      dnd: false,
      opportunities: [{ monetaryValue: 18_500, status: 'open' }],
      searchAfter: [expect.any(Number), contactId()],
    });
    for (const key of ['address1', 'name', 'fullNameLowerCase', 'createdBy'])
      expect(row).not.toHaveProperty(key);
    const [bare = {}] = rows((await search({ query: 'marcus' })).body, 'contacts');
    expect(bare).toMatchObject({ email: null, address: null, website: null, customFields: [] });
  });

  describe('pages', () => {
    test('by number: newest first, an empty one past the end with the full total', async () => {
      const all = ids((await search({})).body, 'contacts');
      const second = (await search({ pageLimit: 10, page: 2 })).body;
      expect(ids(second, 'contacts')).toEqual(all.slice(10, 20));
      const past = (await search({ pageLimit: 10, page: 9 })).body;
      expect(past).toMatchObject({ contacts: [], total: all.length });
    });

    test.each([
      [undefined],
      [[{ field: 'dateUpdated', direction: 'desc' }]],
      [[{ field: 'email', direction: 'asc' }]],
      [
        [
          { field: 'source', direction: 'desc' },
          { field: 'lastNameLowerCase', direction: 'asc' },
        ],
      ],
    ])('by searchAfter, sorted by %j, meet every contact once', async (sort) => {
      const all = ids((await search({ sort })).body, 'contacts');
      const met: unknown[] = [];
      let searchAfter: unknown;
      for (let page = 0; page < 20; page += 1) {
        const found = rows((await search({ sort, pageLimit: 4, searchAfter })).body, 'contacts');
        met.push(...found.map(({ id }) => id));
        searchAfter = found.at(-1)?.searchAfter;
        if (found.length === 0) break;
      }
      expect(met).toEqual(all);
      expect(new Set(met).size).toBe(highlevel().store.contacts.size);
    });

    test('sorted by change, the changed contact comes first', async () => {
      await send('PUT', `/contacts/${contactId()}`, { body: { city: 'Bath' } });
      const sort = [{ field: 'dateUpdated', direction: 'desc' }];
      expect(ids((await search({ sort })).body, 'contacts')[0]).toBe(contactId());
    });
  });

  test.each([
    [{ pageLimit: undefined }, 422, 'pageLimit should not be empty'],
    [{ pageLimit: 501 }, 422, 'pageLimit must not be greater than 500'],
    [{ pageLimit: 500, page: 21 }, 400, 'page * pageLimit must not exceed 10000'],
    [{ searchAfter: [1, 'x'], page: 2 }, 400, 'page should not be provided with searchAfter'],
    [{ searchAfter: [1] }, 400, 'Invalid searchAfter'],
    [{ query: 'x'.repeat(76) }, 422, 'query must be shorter than or equal to 75 characters'],
    [{ limit: 5 }, 422, 'property limit should not exist'],
    [{ locationId: undefined }, 422, 'locationId must be a string'],
    [
      { filters: [{ field: 'tasks.assignedTo', operator: 'eq', value: 'x' }] },
      400,
      'Invalid field tasks.assignedTo',
    ],
    [
      { filters: [{ field: 'dateAdded', operator: 'gte', value: 'x' }] },
      422,
      'Invalid Operator (gte) passed for field dateAdded',
    ],
    [
      { filters: [{ field: 'email', operator: 'contains', value: 'x' }] },
      422,
      'Invalid Operator (contains) passed for field email',
    ],
    [
      { filters: [{ field: 'city', operator: 'eq', value: 'x'.repeat(76) }] },
      422,
      'value must be shorter than or equal to 75 characters',
    ],
    [{ filters: [{ group: 'XOR', filters: [] }] }, 422, 'group must be one of the following values: AND, OR'],
    [{ sort: [{ field: 'phone', direction: 'asc' }] }, 400, 'Invalid field phone'],
    [
      { sort: [{ field: 'email', direction: 1 }] },
      422,
      'sort.0.direction must be one of the following values: asc, desc',
    ],
    [
      { sort: Array(3).fill({ field: 'email', direction: 'asc' }) },
      422,
      'sort must contain no more than 2 elements',
    ],
  ])('%j is refused', async (body, status, message) => {
    const answer = await search(body);
    expect(answer.status).toBe(status);
    expect([answer.body.message].flat()).toContain(message);
  });

  test('the index lags behind creates, changes and deletes', async () => {
    highlevel().settings.index_lag_ms = 5_000;
    const find = async (query: string) => rows((await search({ query })).body, 'contacts');

    const { body } = await send('POST', '/contacts/', {
      body: { locationId: location(), firstName: 'Lagging' },
    });
    const path = `/contacts/${part(body, 'contact').id}`;
    expect(await find('lagging')).toEqual([]);
    sandbox().world.advance(5_000);
    expect(await find('lagging')).toHaveLength(1);

    await send('PUT', path, { body: { city: 'Ghent' } });
    expect(await find('lagging')).toMatchObject([{ city: null }]);
    sandbox().world.advance(5_000);
    expect(await find('lagging')).toMatchObject([{ city: 'Ghent' }]);

    await send('DELETE', path);
    expect(await find('lagging')).toHaveLength(1);
    expect((await send('GET', path)).status).toBe(400);
    sandbox().world.advance(5_000);
    expect(await find('lagging')).toEqual([]);
  });
});
