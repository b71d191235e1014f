import { describe, expect, it } from '@jest/globals';
import { ago, DAY, HOUR, MINUTE, SECOND, shown, useOnePageCrm } from '../onepagecrm.js';

describe('feeds', () => {
  const {
    sandbox,
    forget,
    rows,
    record,
    account,
    settings,
    contactId,
    requests,
    queries,
    execute,
    auth,
    find,
  } = useOnePageCrm();

  /** `count` contacts of a colleague, created one minute apart, the last one `age` ago. */
  const many = (count: number, age = 0) => {
    const { contacts } = account();
    const [model] = contacts.all();
    if (!model) throw new Error('The seed has no contacts.');
    const owner_id = find('users', { first_name: 'Bo' }).id;
    for (let place = 0; place < count; place += 1) {
      const created_at = ago(age + (count - place) * MINUTE);
      const id = place.toString(16).padStart(24, '0');
      contacts.add({ ...structuredClone(model), id, owner_id, created_at, modified_at: created_at });
    }
  };

  const touch = (lastName: string, times: { created_at?: string; modified_at?: string }) =>
    Object.assign(account().contact(contactId(lastName)), times);

  describe('new_contact', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.new_contact', input, meta);

    it('asks once on a quiet poll, for the whole team', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /contacts']);
      expect(queries()).toEqual([
        { team: 'true', sort_by: 'created_at', order: 'desc', page: '1', per_page: '100' },
      ]);
    });

    it('asks once on a quiet poll of a large account', async () => {
      many(450, 24 * HOUR);
      expect(await poll()).toEqual([]);
      expect(requests()).toHaveLength(1);
    });

    it('tells of what was created, newest first, whoever owns it', async () => {
      const first = await record('creates.create_contact', { last_name: 'Quinn' });
      sandbox().world.advance(SECOND);
      const owner_id = find('users', { first_name: 'Bo' }).id;
      const second = await record('creates.create_contact', { last_name: 'Reed', owner_id });
      const found = await poll();
      expect(found.map(({ event_id }) => event_id)).toEqual([second.id, first.id]);
      expect(found[0]).toMatchObject({ id: second.id, origin: null, name: 'Reed' });
    });

    it('reads on until the window is covered, with every parameter on every page', async () => {
      many(250);
      // 180 of them lie in the window: the second page reaches past it, and is returned whole.
      expect(await poll()).toHaveLength(200);
      expect(queries()).toEqual(
        ['1', '2'].map((page) => ({
          team: 'true',
          sort_by: 'created_at',
          order: 'desc',
          page,
          per_page: '100',
        })),
      );
    });

    it('reads on where the API gives fewer rows than it was asked for', async () => {
      settings().max_per_page = 40;
      many(100);
      const found = await poll();
      expect(found).toHaveLength(100);
      expect(new Set(found.map(({ event_id }) => event_id)).size).toBe(100);
      // The third page ends with the first contacts of the seed, which are older than the window.
      expect(requests()).toHaveLength(3);
    });

    it.each([false, true])('takes an empty account, with max_page_zero %s', async (max_page_zero) => {
      settings().max_page_zero = max_page_zero;
      account().contacts.clear();
      expect(await poll()).toEqual([]);
      expect(await poll({}, { isLoadingSample: true })).toEqual([]);
      expect(requests()).toHaveLength(2);
    });

    it('reads on where max_page says 0 although there are contacts', async () => {
      const contact = (id: string) => ({ contact: { id, created_at: ago(MINUTE) } });
      for (const id of ['5a', '5b']) {
        const body = { status: 0, data: { contacts: [contact(id)], max_page: 0 } };
        sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, times: 1 });
      }
      expect(await poll()).toHaveLength(2);
    });

    it('stops at an empty page where the API does not say how many there are', async () => {
      const page = { contacts: [{ contact: { id: '5a', created_at: ago(MINUTE) } }] };
      const answer = (data: object, after: number) =>
        sandbox().faults.add({
          vendor: 'onepagecrm',
          kind: 'status',
          status: 200,
          body: { status: 0, data },
          after,
          times: 1,
        });
      answer(page, 0);
      answer({ contacts: [] }, 0);
      expect(await poll()).toHaveLength(1);
      expect(queries().map(({ page }) => page)).toEqual(['1', '2']);
    });

    it('leaves out what Handoff made, unless it is wanted', async () => {
      const made = { last_name: 'Quinn', background: 'Met at the fair.', origin: 'flowdash:42' };
      await record('creates.create_contact', made);
      // Nobody but Handoff writes its mark: a web address only looks like one.
      await record('creates.create_contact', { last_name: 'Reed', background: 'https://example.com/reed' });
      expect(await poll()).toMatchObject([{ last_name: 'Reed', origin: null }]);
      expect(await poll({ skip_own: false })).toMatchObject([
        { last_name: 'Reed', origin: null },
        { last_name: 'Quinn', origin: 'flowdash:42' },
      ]);
    });

    it('shows three samples of any age', async () => {
      expect(await poll({}, { isLoadingSample: true })).toHaveLength(3);
      expect(queries()).toMatchObject([{ per_page: '3', team: 'true' }]);
    });

    it('fills the dedupe table with ids', async () => {
      const found = await poll({}, { isPopulatingDedupe: true });
      expect(found).toHaveLength(account().contacts.size);
      expect(Object.keys(found[0] ?? {}).sort()).toEqual(['event_id', 'id']);
      expect(requests()).toHaveLength(1);
    });

    it('fails as a whole when a page fails', async () => {
      many(250);
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled', after: 1 });
      await expect(poll()).rejects.toThrow('is receiving too many requests');
    });
  });

  describe('contact_updated', () => {
    const poll = (meta = {}) => rows('triggers.contact_updated', {}, meta);

    it('tells of an edit once, by its time', async () => {
      touch('Dubois', { modified_at: ago(HOUR) });
      const id = contactId('Dubois');
      const changed = shown(account().contact(id).modified_at);
      expect(await poll()).toMatchObject([{ id, event_id: `${id}:${changed}`, updated_at: changed }]);
      expect(requests()).toEqual(['GET /contacts']);
      expect(queries()).toEqual([
        { team: 'true', sort_by: 'modified_at', order: 'desc', page: '1', per_page: '100' },
      ]);
    });

    it('tells of the next edit again', async () => {
      touch('Dubois', { modified_at: ago(HOUR) });
      const [before] = await poll();
      touch('Dubois', { modified_at: ago(MINUTE) });
      const [after] = await poll();
      expect(after?.id).toBe(before?.id);
      expect(after?.event_id).not.toBe(before?.event_id);
    });

    it('takes an edit within 30 seconds of the creation for the creation', async () => {
      const made = Date.now() - 2 * MINUTE;
      const at = (milliseconds: number) => new Date(made - (made % SECOND) + milliseconds).toISOString();
      touch('Dubois', { created_at: at(0), modified_at: at(29 * SECOND) });
      expect(await poll()).toEqual([]);
      touch('Dubois', { modified_at: at(30 * SECOND) });
      expect(await poll()).toHaveLength(1);
    });

    it('sees an update through the app, and none where nothing changed', async () => {
      await record('creates.update_contact', { contact_id: contactId('Rossi'), city: 'Padua' });
      sandbox().world.advance(SECOND);
      expect(await poll()).toMatchObject([{ last_name: 'Rossi', address: { city: 'Padua' } }]);
      await record('creates.update_contact', { contact_id: contactId('Demir'), last_name: 'Demir' });
      expect(await poll()).toHaveLength(1);
    });

    it('tells of an edit once its second is over, so that another one in it is not lost', async () => {
      await record('creates.update_contact', { contact_id: contactId('Rossi'), city: 'Padua' });
      touch('Rossi', { modified_at: new Date(sandbox().world.now()).toISOString() });
      expect(await poll()).toEqual([]);
      await record('creates.update_contact', { contact_id: contactId('Rossi'), city: 'Verona' });
      sandbox().world.advance(SECOND);
      expect(await poll()).toMatchObject([{ address: { city: 'Verona' } }]);
    });

    it('shows samples even when nothing was edited', async () => {
      for (const contact of account().contacts) contact.modified_at = contact.created_at;
      expect(await poll({ isLoadingSample: true })).toHaveLength(3);
    });
  });

  it.each([
    ['new_contact', () => ({ owner_id: find('users', { first_name: 'Bo' }).id })],
    ['contact_updated', () => ({ watch: ['tags'], owner_id: undefined })],
    ['contact_tagged', () => ({ owner_id: undefined })],
    ['contact_status_changed', () => ({ owner_id: undefined })],
  ])('%s knows every contact when Zapier fills its table', async (key, input) => {
    many(250, 90 * DAY);
    const known = await rows(`triggers.${key}`, input(), { isPopulatingDedupe: true });
    const ids = new Set(known.map(({ id }) => id));
    const those = account().contacts.filter(({ owner_id, tags }) => {
      if (key === 'contact_tagged') return tags.length > 0;
      return key !== 'new_contact' || owner_id === input().owner_id;
    });
    expect(ids).toEqual(new Set(those.map(({ id }) => id)));
  });

  describe('contact_list', () => {
    const list = (page: number) =>
      execute('triggers.contact_list.operation.perform', { authData: auth(), inputData: {}, meta: { page } });

    it('shows name, company and email, by name', async () => {
      const found = await list(0);
      expect(found).toContainEqual({
        id: contactId(),
        name: 'Maya Okafor · Harbor & Pine · maya.okafor@example.com',
      });
      expect(found).toContainEqual({
        id: expect.any(String),
        name: 'Northwind Print Works · hello@example.com',
      });
      expect(queries()).toEqual([
        { team: 'true', sort_by: 'name', order: 'asc', page: '1', per_page: '100' },
      ]);
    });

    it('shows the id of a contact that has nothing else', async () => {
      const contact = account().contact(contactId());
      Object.assign(contact, { first_name: '', last_name: '', company_id: null, emails: [] });
      expect(await list(0)).toContainEqual({ id: contact.id, name: contact.id });
    });

    it('ends with the last page, and where OnePageCRM lets no page follow', async () => {
      many(120, DAY);
      expect(await list(1)).toHaveLength(account().contacts.size - 100);
      expect(await list(2)).toEqual([]);
      forget();
      expect(await list(100)).toEqual([]);
      expect(requests()).toEqual([]);
    });
  });
});
