import { beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { ago, HOUR, MINUTE, useHighLevel } from '../highlevel.js';

describe('feeds', () => {
  const {
    sandbox,
    forget,
    rows,
    record,
    complaint,
    fields,
    store,
    requests,
    settings,
    contactId,
    fieldId,
    location,
    execute,
    auth,
  } = useHighLevel();

  /** Moves a contact of the seed in time. */
  const touch = (firstName: string, times: { dateAdded?: string; dateUpdated?: string }) => {
    const contact = store().contacts.get(contactId(firstName));
    if (contact) store().save(Object.assign(contact, times));
  };

  /** `count` contacts, created one minute apart, the last one `age` ago. */
  const many = (count: number, age = 0) => {
    const { contacts } = store();
    const [model] = contacts.all();
    if (!model) throw new Error('The seed has no contacts.');
    for (let place = 0; place < count; place += 1) {
      const dateAdded = ago(age + (count - place) * MINUTE);
      const more = {
        id: `made${place}`,
        email: `made${place}@example.com`,
        dateAdded,
        dateUpdated: dateAdded,
      };
      store().save({ ...structuredClone(model), ...more });
    }
  };

  const bodies = () =>
    sandbox()
      .log.all()
      .map(({ body }) => body);

  describe('new_contact', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.new_contact', input, meta);

    it('asks once on a quiet poll', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['POST /contacts/search']);
      expect(bodies()).toEqual([
        { locationId: location(), pageLimit: 100, sort: [{ field: 'dateAdded', direction: 'desc' }] },
      ]);
    });

    it('asks once on a quiet poll of a large account', async () => {
      many(150, 24 * HOUR);
      expect(await poll()).toEqual([]);
      expect(requests()).toHaveLength(1);
    });

    it('tells of what was created, newest first', async () => {
      const first = await record('creates.create_contact', { first_name: 'Ada' });
      sandbox().world.advance(1_000);
      const second = await record('creates.create_contact', { first_name: 'Bo' });
      const found = await poll();
      expect(found.map(({ event_id }) => event_id)).toEqual([second.id, first.id]);
      expect(found[0]).toMatchObject({ id: second.id, origin: null, name: 'Bo' });
    });

    it('reads on until the window is covered', async () => {
      many(800);
      const found = await poll();
      // 180 minutes lie in the window: the second page reaches past it, and is returned whole.
      expect(found).toHaveLength(600);
      expect(bodies()[1]).toEqual({
        locationId: location(),
        pageLimit: 500,
        sort: [{ field: 'dateAdded', direction: 'desc' }],
        searchAfter: [expect.any(Number), 'made700'],
      });
      expect(requests()).toHaveLength(2);
    });

    it('stops where the total says so', async () => {
      store().contacts.clear();
      store().index.clear();
      await record('creates.create_contact', { first_name: 'Ada' });
      forget();
      expect(await poll()).toHaveLength(1);
      expect(requests()).toHaveLength(1);
    });

    it('goes on where contacts are deleted while it reads, and the total shrinks', async () => {
      const row = (id: number) => ({
        id: `c${id}`,
        dateAdded: ago(id * MINUTE),
        searchAfter: [id, `c${id}`],
      });
      const pages = [
        { contacts: [row(1), row(2)], total: 5 },
        { contacts: [row(3), row(4)], total: 4 },
        { contacts: [row(5)], total: 4 },
      ];
      for (const body of pages)
        sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, times: 1 });
      expect(await poll()).toHaveLength(5);
    });

    it('counts pages in the size of the first where rows tell no place to go on behind', async () => {
      const row = (id: number, searchAfter: unknown) => ({
        id: `c${id}`,
        dateAdded: ago(id * MINUTE),
        searchAfter,
      });
      const bare = (...ids: number[]) => ids.map((id) => row(id, null));
      const placed = (...ids: number[]) => ids.map((id) => row(id, [id, `c${id}`]));
      const asked = async (...pages: object[][]) => {
        forget();
        for (const contacts of pages) {
          const body = { contacts, total: 9 };
          sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, times: 1 });
        }
        expect(await poll()).toHaveLength(9);
        return bodies().map((body) => _.pick(Object(body), ['pageLimit', 'page', 'searchAfter']));
      };
      expect(await asked(bare(1, 2, 3), bare(4, 5, 6), bare(7, 8, 9))).toEqual([
        { pageLimit: 100 },
        { pageLimit: 100, page: 2 },
        { pageLimit: 100, page: 3 },
      ]);
      expect(await asked(bare(1, 2, 3), bare(4, 5), bare(6, 7, 8, 9))).toEqual([
        { pageLimit: 100 },
        { pageLimit: 100, page: 2 },
        { pageLimit: 100, page: 3 },
        { pageLimit: 100, page: 4 },
      ]);
      // The second page holds two of the first one's size, and a row more, which is read twice rather than passed over.
      expect(await asked(placed(1, 2), bare(3, 4, 5, 6, 7), bare(7, 8), placed(9))).toEqual([
        { pageLimit: 100 },
        { pageLimit: 500, searchAfter: [2, 'c2'] },
        { pageLimit: 100, page: 4 },
        { pageLimit: 100, page: 5 },
      ]);
    });

    it('finds later what the index shows late', async () => {
      settings().index_lag_ms = 5_000;
      const { id } = await record('creates.create_contact', { first_name: 'Ada' });
      expect(await poll()).toEqual([]);
      sandbox().world.advance(6_000);
      expect(await poll()).toMatchObject([{ event_id: id }]);
    });

    it('leaves out what Handoff made, unless it is wanted', async () => {
      await record('creates.create_contact', { first_name: 'Ada', source: 'fair', origin: 'flowdash:42' });
      await record('creates.create_contact', { first_name: 'Bo', source: 'google:cpc' });
      expect(await poll()).toMatchObject([{ first_name: 'Bo', origin: null, source: 'google:cpc' }]);
      expect(await poll({ skip_own: false })).toMatchObject([
        { first_name: 'Bo' },
        { first_name: 'Ada', origin: 'flowdash:42', source: 'fair' },
      ]);
    });

    it('shows three samples of any age', async () => {
      expect(await poll({}, { isLoadingSample: true })).toHaveLength(3);
      expect(bodies()).toMatchObject([{ pageLimit: 3 }]);
    });

    it('fills the dedupe table with ids', async () => {
      const found = await poll({}, { isPopulatingDedupe: true });
      expect(found).toHaveLength(store().contacts.size);
      expect(Object.keys(found[0] ?? {}).sort()).toEqual(['event_id', 'id']);
      expect(requests()).toHaveLength(1);
    });

    it('fails as a whole when a page fails', async () => {
      many(250);
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error', after: 1 });
      await expect(poll()).rejects.toThrow('answered with an error');
    });
  });

  describe('contact_updated', () => {
    const poll = (meta = {}) => rows('triggers.contact_updated', {}, meta);

    beforeEach(() => {
      touch('Nora', { dateUpdated: ago(HOUR) });
    });

    it('tells of an edit once, by its time', async () => {
      const changed = store().contacts.get(contactId())?.dateUpdated;
      expect(await poll()).toMatchObject([{ id: contactId(), event_id: `${contactId()}:${changed}` }]);
      expect(requests()).toEqual(['POST /contacts/search']);
      expect(bodies()).toMatchObject([{ sort: [{ field: 'dateUpdated', direction: 'desc' }] }]);
    });

    it('tells of the next edit again', async () => {
      const [before] = await poll();
      touch('Nora', { dateUpdated: ago(MINUTE) });
      const [after] = await poll();
      expect(after?.id).toBe(before?.id);
      expect(after?.event_id).not.toBe(before?.event_id);
    });

    it('takes an edit within 30 seconds of the creation for the creation', async () => {
      touch('Nora', { dateAdded: ago(2 * MINUTE), dateUpdated: ago(2 * MINUTE - 29_000) });
      expect(await poll()).toEqual([]);
      touch('Nora', { dateUpdated: ago(2 * MINUTE - 31_000) });
      expect(await poll()).toHaveLength(1);
    });

    it("takes HighLevel's own work after a create for the creation", async () => {
      await record('creates.create_contact', { first_name: 'Ada' });
      sandbox().world.advance(10_000);
      expect((await poll()).map(({ first_name }) => first_name)).toEqual(['Nora']);
    });

    it('sees an update through the app', async () => {
      await record('creates.update_contact', { contact_id: contactId('Wei'), city: 'Bronx' });
      expect(await poll()).toMatchObject([
        { first_name: 'Wei', address: { city: 'Bronx' } },
        { first_name: 'Nora' },
      ]);
    });

    it('shows samples even when nothing was edited', async () => {
      for (const { id, dateAdded } of store().contacts.all()) {
        const contact = store().contacts.get(id);
        if (contact) store().save(Object.assign(contact, { dateUpdated: dateAdded }));
      }
      expect(await poll({ isLoadingSample: true })).toHaveLength(3);
    });
  });

  describe('contact_updated for some fields only', () => {
    const poll = (watch: string[], meta = {}) => rows('triggers.contact_updated', { watch }, meta);
    const keysOf = async (...watch: string[]) =>
      (await poll(watch)).filter(({ id }) => id === contactId()).map(({ event_id }) => event_id);
    const edit = (values: object) => {
      const contact = store().contact(contactId());
      store().save(Object.assign(contact, { dateUpdated: ago(MINUTE), ...values }));
    };

    it('fires with each value that is new', async () => {
      edit({ tags: ['vip'] });
      const before = await keysOf('tags');
      expect(before).toEqual([expect.stringMatching(new RegExp(`^${contactId()}:[0-9a-f]{16}$`))]);
      edit({ city: 'Cork' });
      expect(await keysOf('tags')).toEqual(before);
      const both = await keysOf('tags', 'address');
      edit({ city: 'Bangor' });
      expect(await keysOf('tags')).toEqual(before);
      expect(await keysOf('tags', 'address')).not.toEqual(both);
      edit({ tags: ['vip', 'news'] });
      const after = await keysOf('tags');
      expect(after).not.toEqual(before);
      edit({ tags: ['news', 'vip'] });
      expect(await keysOf('tags')).toEqual(after);
    });

    it('watches fields of the account', async () => {
      const key = `cf_${fieldId('industry')}`;
      edit({ customFields: [] });
      const before = await keysOf(key);
      edit({ customFields: [{ id: fieldId('industry'), value: '' }] });
      expect(await keysOf(key)).toEqual(before);
      edit({ customFields: [{ id: fieldId('industry'), value: 'Law' }] });
      expect(await keysOf(key)).not.toEqual(before);
      expect(await fields('triggers.contact_updated')).toContainEqual(
        expect.objectContaining({
          key: 'watch',
          list: true,
          choices: expect.objectContaining({ tags: 'Tags', [key]: 'Industry' }),
        }),
      );
      expect(await complaint('triggers.contact_updated', { watch: ['shoes'] })).toBe(
        'Only When These Change has no choice "shoes".',
      );
    });

    it('knows all contacts from the start, and fires for edited ones', async () => {
      for (const { id } of store().contacts.all()) {
        const contact = store().contact(id);
        store().save(Object.assign(contact, { dateUpdated: contact.dateAdded }));
      }
      edit({ city: 'Cork' });
      expect(await poll(['tags'], { isPopulatingDedupe: true })).toHaveLength(store().contacts.size);
      expect(await poll([], { isPopulatingDedupe: true })).toHaveLength(1);
      touch('Wei', { dateAdded: ago(MINUTE), dateUpdated: ago(MINUTE) });
      expect((await poll(['tags'])).map(({ id }) => id)).toEqual([contactId()]);
    });
  });

  describe('contact_tagged', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.contact_tagged', input, meta);
    const keys = async (input = {}, meta = {}) => (await poll(input, meta)).map(({ event_id }) => event_id);
    const tag = (firstName: string, ...tags: string[]) => {
      store().contact(contactId(firstName)).tags = tags;
      touch(firstName, { dateUpdated: ago(MINUTE) });
    };

    it('fires once for each tag, or for the chosen one', async () => {
      tag('Nora', 'vip', 'news');
      tag('Wei');
      expect(await keys()).toEqual([`${contactId()}:vip`, `${contactId()}:news`]);
      expect(await poll({ tag: ' VIP ' })).toMatchObject([
        { event_id: `${contactId()}:vip`, tag: 'vip', tags: ['vip', 'news'] },
      ]);
      expect(await keys({ tag: 'none' })).toEqual([]);
    });

    it('knows every contact with a tag from the start, however old', async () => {
      many(250);
      for (const { id } of store().contacts.all())
        store().save(Object.assign(store().contact(id), { tags: [], dateUpdated: ago(900 * HOUR) }));
      tag('Wei', 'vip');
      tag('Nora', 'vip');
      touch('Nora', { dateUpdated: ago(990 * HOUR) });
      expect((await keys({ tag: 'vip' }, { isPopulatingDedupe: true })).sort()).toEqual(
        [`${contactId()}:vip`, `${contactId('Wei')}:vip`].sort(),
      );
      expect(await keys({ tag: 'vip' })).toEqual([`${contactId('Wei')}:vip`]);
    });

    it('shows somebody without the tag for a sample only', async () => {
      tag('Nora', 'vip');
      const sample = { isLoadingSample: true };
      expect(await poll({ tag: 'None' }, sample)).toMatchObject([
        { event_id: contactId(), tag: 'none', first_name: 'Nora' },
      ]);
      expect(await poll({ tag: 'vip' }, sample)).toMatchObject([{ event_id: `${contactId()}:vip` }]);
      for (const { id } of store().contacts.all())
        store().save(Object.assign(store().contact(id), { tags: [] }));
      expect(await poll({}, sample)).toMatchObject([{ event_id: contactId(), tag: '' }]);
      store().contacts.clear();
      store().index.clear();
      expect(await poll({}, sample)).toEqual([]);
    });
  });

  describe('contact_list', () => {
    const list = (page: number) =>
      execute('triggers.contact_list.operation.perform', { authData: auth(), inputData: {}, meta: { page } });

    it('shows name, company and email, by name', async () => {
      const found = await list(0);
      expect(found).toContainEqual({
        id: contactId(),
        name: 'Nora Whitfield · Harbor & Pine Interiors · nora@harborpine.example.com',
      });
      expect(found).toContainEqual({
        id: contactId('Marcus'),
        name: 'Marcus Bell · Bell & Daughters Roofing · +15550101011',
      });
      expect(bodies()).toEqual([
        {
          locationId: location(),
          pageLimit: 100,
          page: 1,
          sort: [{ field: 'firstNameLowerCase', direction: 'asc' }],
        },
      ]);
    });

    it('ends with the last page, and where HighLevel lets no page follow', async () => {
      expect(await list(1)).toEqual([]);
      forget();
      expect(await list(100)).toEqual([]);
      expect(requests()).toEqual([]);
      expect(await list(99)).toEqual([]);
      expect(bodies()).toMatchObject([{ pageLimit: 100, page: 100 }]);
    });

    it('shows the id of a contact that has nothing else', async () => {
      const contact = store().contacts.get(contactId());
      const nothing = { firstName: null, lastName: null, companyName: null, email: null, phone: null };
      if (contact) store().save(Object.assign(contact, nothing));
      expect(await list(0)).toContainEqual({ id: contact?.id, name: contact?.id });
    });
  });
});
