import { describe, expect, test } from '@jest/globals';
import { part, useHighLevel } from '../client.js';

describe('contacts: routes', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const create = async (fields: object) =>
    send('POST', '/contacts/', { body: { locationId: location(), ...fields } });

  describe('a contact', () => {
    test('is created, read, changed and deleted', async () => {
      const created = await create({
        firstName: 'Ada',
        lastName: 'Nowak',
        email: 'ada.nowak@example.com',
        phone: '(555) 010-7001',
        tags: ['VIP', 'vip', 'Print'],
        address1: '1 Long Lane',
        dateOfBirth: '09/25/1990',
      });
      expect(created.status).toBe(201);
      const contact = part(created.body, 'contact');
      expect(contact).toMatchObject({
        fullNameLowerCase: 'ada nowak',
        emailLowerCase: 'ada.nowak@example.com',
        phone: '+15550107001',
        tags: ['vip', 'print'],
        country: 'US',
        deleted: false,
        validEmail: null,
        dateOfBirth: '1990-09-25T00:00:00.000Z',
        createdBy: { source: 'INTEGRATION', channel: 'OAUTH' },
      });
      // Unset values are absent from single answers.
      for (const key of ['city', 'companyName', 'dnd', 'name']) expect(contact).not.toHaveProperty(key);

      const path = `/contacts/${contact.id}`;
      const read = part((await send('GET', path)).body, 'contact');
      expect(read).toMatchObject({ id: contact.id, address1: '1 Long Lane' });
      expect(read).not.toHaveProperty('deleted');

      const updated = await send('PUT', path, { body: { lastName: 'Lane', city: '', tags: ['New'] } });
      expect(updated.status).toBe(200);
      expect(updated.body).toMatchObject({ succeded: true, succeeded: true, traceId: expect.any(String) });
      expect(part(updated.body, 'contact')).toMatchObject({
        firstName: 'Ada',
        lastName: 'Lane',
        tags: ['new'],
      });

      const deleted = await send('DELETE', path);
      expect(deleted.body).toMatchObject({ succeded: true, succeeded: true });
      expect((await send('GET', path)).status).toBe(400);
    });

    test('takes a whole name, and clears what is null', async () => {
      const id = contactId();
      const { body } = await send('PUT', `/contacts/${id}`, {
        body: { name: 'Leonora van Dam', phone: null, website: null },
      });
      const contact = part(body, 'contact');
      expect(contact).toMatchObject({ firstName: 'Leonora', lastName: 'van Dam' });
      expect(contact).not.toHaveProperty('phone');
      expect(contact).not.toHaveProperty('website');
    });

    test('takes its tasks and notes along when it goes', async () => {
      const id = contactId();
      await send('DELETE', `/contacts/${id}`);
      const { tasks, notes, opportunities } = highlevel().store;
      for (const kept of [tasks, notes, opportunities]) {
        expect(kept.find((record) => record.contactId === id)).toBeUndefined();
      }
    });

    test.each([
      ['unknown', 'ZZZZZZZZZZZZZZZZZZZZ', 'Contact not found for id:ZZZZZZZZZZZZZZZZZZZZ'],
      ['malformed', 'tasks', 'Contact with id tasks not found'],
    ])('%s: 400, never 404', async (_kind, id, message) => {
      for (const [method, body] of [
        ['GET', undefined],
        ['PUT', {}],
        ['DELETE', undefined],
      ] as const) {
        const answer = await send(method, `/contacts/${id}`, { body });
        expect(answer).toMatchObject({
          status: 400,
          body: { statusCode: 400, message, error: 'Bad Request' },
        });
      }
    });

    test.each([
      ['PUT', { companyName: 'Acme' }, 'property companyName should not exist'],
      ['PUT', { locationId: 'x' }, 'property locationId should not exist'],
      ['PUT', { businessId: 'x' }, 'property businessId should not exist'],
      ['PUT', { gender: 'x' }, 'property gender should not exist'],
      ['PUT', { firstName: 7 }, 'firstName must be a string'],
      ['PUT', { postalCode: null }, 'postalCode must be a string'],
      ['PUT', { email: 'nobody' }, 'email must be an email'],
      ['PUT', { country: 'Belgium' }, 'country must be a valid enum value'],
      ['PUT', { dateOfBirth: 'soon' }, 'dateOfBirth must be a Date instance or a valid date-string'],
      ['PUT', { tags: 'vip' }, 'tags must be an array'],
      ['PUT', { tags: [1] }, 'each value in tags must be a string'],
      [
        'PUT',
        { dndSettings: { SMS: { status: 'on' } } },
        'dndSettings.SMS.status must be one of the following values: active, inactive, permanent',
      ],
      ['PUT', { dndSettings: { Fax: {} } }, 'dndSettings.property Fax should not exist'],
      ['PUT', { customFields: [{ field_value: 'x' }] }, 'customFields.0.id should not be empty'],
      ['PUT', { customFields: [{ id: 'x', value: 'x' }] }, 'customFields.0.property value should not exist'],
      ['POST', { firstName: 'A' }, 'locationId must be a string'],
    ])('%s %j is refused', async (method, body, message) => {
      const path = method === 'PUT' ? `/contacts/${contactId()}` : '/contacts/';
      const answer = await send(method, path, { body });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ error: 'Unprocessable Entity', statusCode: 422 });
      expect(answer.body.message).toContain(message);
    });

    test('keeps do-not-disturb settings by channel', async () => {
      const { body } = await send('PUT', `/contacts/${contactId()}`, {
        body: {
          dnd: true,
          dndSettings: { Email: { status: 'active', message: 'No mail' } },
          inboundDndSettings: { all: { status: 'inactive' } },
        },
      });
      expect(part(body, 'contact')).toMatchObject({
        dnd: true,
        dndSettings: { Email: { status: 'active', message: 'No mail' } },
        inboundDndSettings: { all: { status: 'inactive' } },
      });
    });
  });

  describe('dateUpdated', () => {
    const dates = async (id: unknown) => {
      const { dateAdded, dateUpdated } = part((await send('GET', `/contacts/${id}`)).body, 'contact');
      return { added: Date.parse(String(dateAdded)), updated: Date.parse(String(dateUpdated)) };
    };

    test('moves by itself a few seconds after a create', async () => {
      const { id } = part((await create({ firstName: 'New' })).body, 'contact');
      const before = await dates(id);
      expect(before.updated).toBe(before.added);
      sandbox().world.advance(3_600);
      expect((await dates(id)).updated).toBe(before.added + 3_600);
    });

    test('moves with a change, and stays once the work after the create is done', async () => {
      const { id } = part((await create({ firstName: 'New' })).body, 'contact');
      sandbox().world.advance(60_000);
      await send('PUT', `/contacts/${id}`, { body: { firstName: 'Newer' } });
      const changed = await dates(id);
      expect(changed.updated - changed.added).toBeGreaterThanOrEqual(60_000);
      sandbox().world.advance(60_000);
      expect(await dates(id)).toEqual(changed);
    });
  });
});
