import { describe, expect, test } from '@jest/globals';
import { part, useHighLevel } from '../client.js';

describe('contacts: duplicates', () => {
  const { highlevel, location, send, contactId } = useHighLevel();

  const NORA = { email: 'nora@harborpine.example.com', phone: '+15550101001' };
  const PRIYA = { email: 'priya.raman@kestrelbikes.example.com', phone: '+15550101003' };

  const write = (path: string, fields: object) =>
    send('POST', path, { body: { locationId: location(), ...fields } });

  describe('where the location forbids duplicates', () => {
    test.each([
      ['email', { email: NORA.email.toUpperCase() }],
      ['phone', { phone: NORA.phone }],
    ])('a create with a known %s is refused with what it met', async (matchingField, fields) => {
      const answer = await write('/contacts/', fields);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        statusCode: 400,
        message: 'This location does not allow duplicated contacts.',
        meta: { contactId: contactId(NORA.email), contactName: 'nora whitfield', matchingField },
      });
    });

    test('an update may keep its own values, but not take those of another', async () => {
      const path = `/contacts/${contactId(NORA.email)}`;
      expect((await send('PUT', path, { body: NORA })).status).toBe(200);
      const taken = await send('PUT', path, { body: { email: PRIYA.email } });
      expect(taken.body).toMatchObject({ statusCode: 400, meta: { matchingField: 'email' } });
    });

    test('two contacts that already share a phone can still be changed', async () => {
      const id = contactId('dana@achterberg.example.com');
      expect((await send('PUT', `/contacts/${id}`, { body: { phone: '+15550101010' } })).status).toBe(200);
    });

    test('only the unique identifiers count', async () => {
      highlevel().settings.unique_identifiers = 'phone';
      expect((await write('/contacts/', { email: NORA.email })).status).toBe(201);
      expect((await write('/contacts/', { phone: NORA.phone })).status).toBe(400);
    });
  });

  test('a location that allows duplicates takes a second contact', async () => {
    highlevel().settings.allow_duplicate_contact = true;
    expect((await write('/contacts/', NORA)).status).toBe(201);
  });

  describe('an upsert', () => {
    test('makes a contact, then changes the same one', async () => {
      const first = await write('/contacts/upsert', { email: 'once@example.com', firstName: 'Once' });
      expect(first.body).toMatchObject({ new: true, succeded: true, succeeded: true });
      const second = await write('/contacts/upsert', { email: 'ONCE@example.com', tags: ['Twice'] });
      expect(second.body).toMatchObject({ new: false, contact: { firstName: 'Once', tags: ['twice'] } });
      expect(part(second.body, 'contact').id).toBe(part(first.body, 'contact').id);
    });

    test('takes the contact of the first identifier and ignores the other one', async () => {
      const { body } = await write('/contacts/upsert', { email: NORA.email, phone: PRIYA.phone });
      expect(body).toMatchObject({ new: false, contact: { id: contactId(NORA.email), phone: NORA.phone } });
    });

    test.each([
      [true, true],
      [false, false],
    ])(
      'with createNewIfDuplicateAllowed, where duplicates are allowed (%s), is new: %s',
      async (allowed, isNew) => {
        highlevel().settings.allow_duplicate_contact = allowed;
        const { body } = await write('/contacts/upsert', { ...NORA, createNewIfDuplicateAllowed: true });
        expect(body.new).toBe(isNew);
      },
    );
  });

  describe('the duplicate search', () => {
    const find = (query: Record<string, string>) =>
      send('GET', `/contacts/search/duplicate?${new URLSearchParams({ locationId: location(), ...query })}`);

    test.each([
      ['email', { email: 'Nora@HarborPine.example.com' }],
      ['phone', { number: NORA.phone }],
      ['email before phone', { email: NORA.email, number: PRIYA.phone }],
    ])('finds by %s', async (_way, query) => {
      const { body } = await find(query);
      expect(body).toMatchObject({ contact: { id: contactId(NORA.email) }, matchingField: 'contactId' });
    });

    test.each([[{ email: 'nobody@example.com' }], [{ number: '+15550109999' }], [{}]])(
      'finds nothing for %j',
      async (query) => {
        expect((await find(query)).body).toMatchObject({ contact: null, traceId: expect.any(String) });
      },
    );

    test('a plus that is not encoded finds nobody', async () => {
      const path = `/contacts/search/duplicate?locationId=${location()}&number=${NORA.phone}`;
      expect((await send('GET', path)).body.contact).toBeNull();
    });

    test('looks at the unique identifiers, or at both where duplicates are allowed', async () => {
      highlevel().settings.unique_identifiers = 'phone';
      expect((await find({ email: NORA.email })).body.contact).toBeNull();
      highlevel().settings.allow_duplicate_contact = true;
      expect((await find({ email: NORA.email })).body.contact).not.toBeNull();
    });

    test('does not lag', async () => {
      highlevel().settings.index_lag_ms = 60_000;
      await write('/contacts/', { email: 'fresh@example.com' });
      expect((await find({ email: 'fresh@example.com' })).body.contact).not.toBeNull();
    });
  });
});
