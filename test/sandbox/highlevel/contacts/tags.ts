import { describe, expect, test } from '@jest/globals';
import { part, rows, useHighLevel } from '../client.js';

describe('contacts: tags', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const path = () => `/contacts/${contactId()}/tags`;
  const updated = async () =>
    part((await send('GET', `/contacts/${contactId()}`)).body, 'contact').dateUpdated;

  describe("a contact's tags", () => {
    test('are added in lower case; only the new ones are told', async () => {
      const { status, body } = await send('POST', path(), { body: { tags: ['VIP', 'Fresh Lead'] } });
      expect(status).toBe(201);
      expect(body).toMatchObject({ tags: ['client', 'vip', 'fresh lead'], tagsAdded: ['fresh lead'] });
      const known = rows((await send('GET', `/locations/${location()}/tags`)).body, 'tags');
      expect(known.find(({ name }) => name === 'fresh lead')).toMatchObject({ locationId: location() });
    });

    test('are removed by a DELETE with a body', async () => {
      const { status, body } = await send('DELETE', path(), { body: { tags: ['Vip', 'never there'] } });
      expect(status).toBe(200);
      expect(body).toMatchObject({ tags: ['client'], tagsRemoved: ['vip'] });
    });

    test('move dateUpdated only when they change', async () => {
      const before = await updated();
      await send('POST', path(), { body: { tags: ['vip'] } });
      await send('DELETE', path(), { body: { tags: ['never there'] } });
      expect(await updated()).toBe(before);
      await send('POST', path(), { body: { tags: ['other'] } });
      expect(await updated()).not.toBe(before);
    });

    test.each([[{}], [{ tags: 'vip' }], [{ tags: [], more: 1 }]])('%j is refused', async (body) => {
      for (const method of ['POST', 'DELETE'])
        expect((await send(method, path(), { body })).status).toBe(422);
    });
  });

  describe('tags in bulk', () => {
    const bulk = (type: string, body: object) =>
      send('POST', `/contacts/bulk/tags/update/${type}`, {
        body: { contacts: [contactId(), 'nobody'], locationId: location(), ...body },
      });

    test('are added, with an answer for every contact', async () => {
      const { status, body } = await bulk('add', { tags: ['Big', 'vip'] });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        succeded: true,
        errorCount: 1,
        responses: [
          {
            contactId: contactId(),
            type: 'success',
            oldTags: ['client', 'vip'],
            tagsAdded: ['big'],
            tagsRemoved: [],
          },
          { contactId: 'nobody', type: 'error', message: 'contact id is not a valid firebase id' },
        ],
      });
    });

    test.each([
      [{ tags: ['vip'] }, ['client']],
      [{ tags: [], removeAllTags: true }, []],
    ])('are removed: %j leaves %j', async (body, left) => {
      await bulk('remove', body);
      expect(part((await send('GET', `/contacts/${contactId()}`)).body, 'contact').tags).toEqual(left);
    });

    test('know two ways only', async () => {
      expect((await bulk('toggle', { tags: [] })).status).toBe(422);
    });
  });

  test('followers come and go', async () => {
    const [ada, bo] = highlevel().store.users.all();
    const followers = `/contacts/${contactId()}/followers`;
    const added = await send('POST', followers, { body: { followers: [ada?.id, bo?.id] } });
    expect(added).toMatchObject({
      status: 201,
      body: { followers: [bo?.id, ada?.id], followersAdded: [ada?.id] },
    });
    sandbox().world.advance(1_000);
    const removed = await send('DELETE', followers, { body: { followers: [bo?.id, 'nobody'] } });
    expect(removed).toMatchObject({
      status: 200,
      body: { followers: [ada?.id], followersRemoved: [bo?.id] },
    });
    expect((await send('POST', followers, { body: { users: [] } })).status).toBe(422);
  });
});
