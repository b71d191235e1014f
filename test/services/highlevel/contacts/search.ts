import { describe, expect, it } from '@jest/globals';
import { SCOPES } from '../../../../services/highlevel/scopes.js';
import { useHighLevel } from '../highlevel.js';

describe('search', () => {
  const { sandbox, rows, complaint, requests, settings, store, contactId, location } = useHighLevel();

  const find = (input: Record<string, unknown>) => rows('searches.find_contact', input);
  const ids = async (input: Record<string, unknown>) => (await find(input)).map(({ id }) => id);

  const DUPLICATE = 'GET /contacts/search/duplicate';
  const SEARCH = 'POST /contacts/search';

  describe('find_contact by email', () => {
    it('asks once where the look for duplicates finds it', async () => {
      expect(await ids({ email: 'NORA@harborpine.example.com' })).toEqual([contactId()]);
      expect(requests()).toEqual([DUPLICATE]);
      expect(sandbox().log.all()[0]?.url).toBe(
        `/contacts/search/duplicate?locationId=${location()}&email=NORA%40harborpine.example.com`,
      );
    });

    it('searches where the location tells contacts apart by phone', async () => {
      settings().unique_identifiers = 'phone';
      expect(await ids({ email: 'NORA@harborpine.example.com' })).toEqual([contactId()]);
      expect(requests()).toEqual([DUPLICATE, SEARCH]);
      expect(sandbox().log.all()[1]?.body).toEqual({
        locationId: location(),
        pageLimit: 100,
        filters: [{ field: 'email', operator: 'eq', value: 'NORA@harborpine.example.com' }],
      });
    });

    it('does not take another contact for it', async () => {
      const body = { contact: { id: '5a', email: 'other@example.com' }, matchingField: 'phone' };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, path: 'duplicate' });
      expect(await ids({ email: 'nora@harborpine.example.com' })).toEqual([contactId()]);
      expect(await ids({ email: 'nobody@example.com' })).toEqual([]);
    });

    it('finds one of several addresses', async () => {
      const nora = store().contacts.get(contactId());
      if (nora) store().save(Object.assign(nora, { additionalEmails: [{ email: 'nw@example.com' }] }));
      const body = { contact: { id: '5a', additionalEmails: [{ email: 'nw@example.com' }] } };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, path: 'duplicate' });
      expect(await ids({ email: 'NW@example.com' })).toEqual(['5a']);
    });

    it('does not search for what no filter may be as long as', async () => {
      expect(await ids({ email: `${'a'.repeat(64)}@example.com` })).toEqual([]);
      expect(requests()).toEqual([DUPLICATE]);
      expect(await ids({ email: `${'a'.repeat(63)}@example.com` })).toEqual([]);
      expect(requests()).toEqual([DUPLICATE, DUPLICATE, SEARCH]);
    });
  });

  describe('find_contact by phone', () => {
    it.each(['+15550101001', '555 010 1001', '(555) 010-1001', '1-555-010-1001'])(
      'finds %s',
      async (phone) => {
        expect(await ids({ phone })).toEqual([contactId()]);
        expect(requests()).toEqual([DUPLICATE]);
      },
    );

    it('sends a plus as it must be sent', async () => {
      await find({ phone: '+15550101001' });
      expect(sandbox().log.all()[0]?.url).toContain('&number=%2B15550101001');
    });

    it('searches for a further number, and for all who share one', async () => {
      settings().unique_identifiers = 'email';
      expect((await find({ phone: '555-010-1010' })).map(({ first_name }) => first_name).sort()).toEqual([
        'Ben',
        'Dana',
      ]);
      expect(requests()).toEqual([DUPLICATE, SEARCH]);
      expect(sandbox().log.all()[1]?.body).toMatchObject({
        filters: [{ field: 'phone', operator: 'contains', value: '5550101010' }],
      });
    });

    it('finds a number that is written for its own country', async () => {
      const nora = store().contacts.get(contactId());
      if (nora) store().save(Object.assign(nora, { phone: '+35315550100' }));
      expect(await ids({ phone: '(01) 555 0100' })).toEqual([contactId()]);
    });

    it('finds nobody by letters, or by a part of a number', async () => {
      expect(await ids({ phone: 'call me' })).toEqual([]);
      expect(requests()).toEqual([DUPLICATE]);
      expect(await ids({ phone: '1001' })).toEqual([]);
    });
  });

  describe('find_contact by name', () => {
    it('finds exactly this name, or a part of it when asked, exact ones first', async () => {
      const nora = store().contacts.get(contactId());
      if (nora) store().save({ ...nora, id: 'double', firstName: 'Nora', lastName: 'Whitfield-Bell' });
      expect(await ids({ name: 'NORA WHITFIELD' })).toEqual([contactId()]);
      expect(requests()).toEqual([SEARCH]);
      expect(sandbox().log.all()[0]?.body).toEqual({
        locationId: location(),
        pageLimit: 100,
        query: 'NORA WHITFIELD',
      });
      const part = { name: 'nora whitfield', name_match: 'contains' };
      expect(await ids(part)).toEqual([contactId(), 'double']);
      expect(await ids({ name: 'nora' })).toEqual([]);
    });

    it('finds exactly this name behind a hundred longer ones', async () => {
      const nora = store().contacts.get(contactId());
      for (let count = 0; nora && count < 120; count += 1)
        store().save({ ...nora, id: `a${count}`, lastName: `Whitfield ${count}` });
      expect(await ids({ name: 'Nora Whitfield' })).toEqual([contactId()]);
    });

    it('finds nothing where there is nothing', async () => {
      expect(await ids({ name: 'Nobody at all' })).toEqual([]);
    });

    it('names the limit', async () => {
      expect(await complaint('searches.find_contact', { name: 'x'.repeat(76) })).toBe(
        'Name has 76 characters; HighLevel can search for at most 75.',
      );
      expect(requests()).toEqual([]);
      expect(await ids({ name: 'x'.repeat(75) })).toEqual([]);
      expect(requests()).toEqual([SEARCH]);
    });
  });

  it('find_contact asks for something to look for', async () => {
    expect(await complaint('searches.find_contact', {})).toBe(
      'Fill in at least one of Email, Phone, Name, Contact.',
    );
  });

  describe('find_contact by ID', () => {
    it('asks once, whatever else is filled in', async () => {
      expect(await find({ contact_id: ` ${contactId()} `, email: 'x@example.com' })).toMatchObject([
        { id: contactId(), first_name: 'Nora' },
      ]);
      expect(requests()).toEqual([`GET /contacts/${contactId()}`]);
    });

    it('needs no scope but that for contacts', async () => {
      settings().missing_scopes = SCOPES.filter((scope) => scope !== 'contacts.readonly').join(' ');
      expect(await ids({ contact_id: contactId() })).toEqual([contactId()]);
    });

    it('finds nothing where there is nothing', async () => {
      expect(await ids({ contact_id: '0123456789abcdefghij' })).toEqual([]);
    });

    it.each(['ORD-12', 'search'])('finds nothing for the ID %p of another product', async (id) => {
      expect(await ids({ contact_id: id })).toEqual([]);
      expect(requests()).toEqual([]);
    });
  });
});
