import { describe, expect, test } from '@jest/globals';
import { ids, part, rows, useHighLevel } from '../client.js';

describe('companies: routes', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const NOBODY = 'f'.repeat(24);

  describe('a business', () => {
    test('is created, read, changed and listed, oldest first', async () => {
      const created = await send('POST', '/businesses/', {
        body: { locationId: location(), name: 'Fern & Co', city: 'Lowell' },
      });
      expect(created).toMatchObject({ status: 201, body: { success: true } });
      const business = part(created.body, 'buiseness');
      expect(business).toMatchObject({ name: 'Fern & Co', city: 'Lowell', locationId: location() });
      expect(business.id).toMatch(/^[0-9a-f]{24}$/);

      const path = `/businesses/${business.id}`;
      expect(part((await send('GET', path)).body, 'business')).toEqual(business);
      sandbox().world.advance(5_000);
      const { body } = await send('PUT', path, { body: { phone: '+15550105000' } });
      const changed = part(body, 'buiseness');
      expect(changed).toMatchObject({
        name: 'Fern & Co',
        phone: '+15550105000',
        createdAt: business.createdAt,
      });
      expect(changed.updatedAt).not.toBe(business.updatedAt);

      const list = ids((await send('GET', `/businesses/?locationId=${location()}`)).body, 'businesses');
      expect(list.at(-1)).toBe(business.id);
      const page = await send('GET', `/businesses/?locationId=${location()}&skip=2&limit=2`);
      expect(ids(page.body, 'businesses')).toEqual(list.slice(2, 4));
    });

    test.each([
      ['GET', '/businesses/acme', undefined, 400, 'acme is not a valid ObjectId'],
      ['GET', `/businesses/${NOBODY}`, undefined, 400, `Business not found for id:${NOBODY}`],
      ['PUT', `/businesses/${NOBODY}`, { locationId: 'x' }, 422, 'property locationId should not exist'],
      ['POST', '/businesses/', { name: 'A' }, 422, 'locationId must be a string'],
    ])('%s %s %j is refused', async (method, path, body, status, message) => {
      const answer = await send(method, path, { body });
      expect(answer.status).toBe(status);
      expect([answer.body.message].flat()).toContain(message);
    });
  });

  describe('the contacts of a business', () => {
    const members = async (businessId: unknown, query = '') =>
      (await send('GET', `/contacts/business/${businessId}?locationId=${location()}${query}`)).body;

    test('are listed with few keys', async () => {
      const [harbor] = highlevel().store.businesses.all();
      const body = await members(harbor?.id);
      expect(body.count).toBe(2);
      const [row = {}] = rows(body, 'contacts');
      expect(row).toMatchObject({ id: contactId(), businessId: harbor?.id });
      for (const key of ['firstName', 'phone', 'dateUpdated']) expect(row).not.toHaveProperty(key);
      expect(ids(await members(harbor?.id, '&limit=1&skip=1'), 'contacts')).toHaveLength(1);
      expect((await members(harbor?.id, '&query=nora')).count).toBe(1);
      expect(await members('unknown')).toMatchObject({ contacts: [], count: 0 });
    });

    test('are moved in and out in bulk', async () => {
      const [harbor] = highlevel().store.businesses.all();
      const id = contactId('imani.brooks@example.org');
      const move = (businessId: unknown, list = [id, 'nobody']) =>
        send('POST', '/contacts/bulk/business', { body: { locationId: location(), ids: list, businessId } });

      expect((await move(harbor?.id)).body).toMatchObject({ success: true, ids: [id] });
      expect((await members(harbor?.id)).count).toBe(3);
      expect(highlevel().store.contact(id).companyName).toBe('Harbor & Pine Interiors');
      expect((await move(null)).status).toBe(200);
      expect((await members(harbor?.id)).count).toBe(2);

      expect((await move(undefined)).status).toBe(422);
      expect((await move(NOBODY)).status).toBe(400);
      expect((await move(null, Array(51).fill(id))).status).toBe(422);
    });
  });
});
