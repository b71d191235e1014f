import { describe, expect, it } from '@jest/globals';
import { ago, DAY, HOUR, MINUTE, useOnePageCrm } from '../onepagecrm.js';

describe('filters', () => {
  const { rows, complaint, account, contactId, requests, queries, find, auth, execute } = useOnePageCrm();

  const poll = (input = {}, meta = {}) => rows('triggers.new_contact', input, meta);
  const touch = (lastName: string, times: { created_at?: string; modified_at?: string }) =>
    Object.assign(account().contact(contactId(lastName)), times);
  const names = (found: Array<Record<string, unknown>>) => found.map(({ last_name }) => last_name);

  const form = async (inputData: Record<string, unknown>): Promise<string[]> => {
    const fields = await execute('triggers.new_contact.operation.inputFields', {
      authData: auth(),
      inputData,
    });
    return Array.isArray(fields) ? fields.map(({ key }) => key) : [];
  };

  describe('the filters of new_contact', () => {
    it.each([
      ['status', () => ({ status_id: find('statuses', { text: 'Prospect' }).id })],
      ['lead source', () => ({ lead_source_id: 'referral' })],
      ['owner', () => ({ owner_id: find('users', { first_name: 'Bo' }).id })],
      ['tag', () => ({ tag: 'Print' })],
      ['saved filter', () => ({ filter_id: find('filters', { name: 'VIPs' }).id })],
    ])('hand the %s to the API, in one request', async (_name, input) => {
      await poll(input());
      expect(requests()).toEqual(['GET /contacts']);
      expect(queries()).toEqual([
        { ...input(), team: 'true', sort_by: 'modified_at', order: 'desc', page: '1', per_page: '100' },
      ]);
    });

    it.each(['tag', 'filter_id'] as const)(
      'hand on the %s alone where that was chosen',
      async (filter_by) => {
        const both = { tag: 'Print', filter_id: find('filters', { name: 'VIPs' }).id };
        await poll({ filter_by, ...both });
        const [{ tag, filter_id } = {}] = queries();
        expect({ tag, filter_id }).toEqual({
          tag: undefined,
          filter_id: undefined,
          [filter_by]: both[filter_by],
        });
      },
    );

    it('go on to the next page', async () => {
      const { contacts } = account();
      const model = contacts.all()[0];
      if (!model) throw new Error('The seed has no contacts.');
      for (let place = 0; place < 150; place += 1) {
        const modified_at = ago((place + 1) * MINUTE);
        const id = place.toString(16).padStart(24, '0');
        contacts.add({ ...structuredClone(model), id, tags: ['Print'], modified_at });
      }
      expect(await poll({ tag: 'Print' })).toHaveLength(150);
      expect(queries().map(({ tag, page }) => [tag, page])).toEqual([
        ['Print', '1'],
        ['Print', '2'],
      ]);
    });

    it('take the star, and the contacts of the API user, by whom the connection is', async () => {
      await poll({ starred: true, team: false });
      expect(queries()).toMatchObject([{ starred: 'true', owner_id: auth().user_id, team: 'true' }]);
    });

    it('tell of an older contact that comes to match, once', async () => {
      const status_id = find('statuses', { text: 'Inactive' }).id;
      expect(await poll({ status_id })).toEqual([]);
      Object.assign(account().contact(contactId('Dubois')), { status_id, modified_at: ago(MINUTE) });
      const [first] = await poll({ status_id });
      expect(first).toMatchObject({ last_name: 'Dubois', event_id: contactId('Dubois') });
      touch('Dubois', { modified_at: ago(0) });
      expect((await poll({ status_id }))[0]?.event_id).toBe(first?.event_id);
    });

    it('know from the start what matches, of any age', async () => {
      const found = await poll({ tag: 'VIP' }, { isPopulatingDedupe: true });
      expect(found).toHaveLength(account().contacts.filter(({ tags }) => tags.includes('VIP')).length);
    });

    it('show a sample even where nothing matches', async () => {
      expect(await poll({ tag: 'Never used' }, { isLoadingSample: true })).toHaveLength(3);
    });

    it.each([
      [{ tag: 'VIP', filter_id: 'x' }, 'Choose Tag or Saved Filter for Filter By, not both.'],
      [{ team: false, owner_id: 'x' }, 'Choose Yes for Whole Team, or leave Owner blank.'],
    ])('refuse %j before anything is sent', async (input, sentence) => {
      expect(await complaint('triggers.new_contact', input)).toBe(sentence);
      expect(requests()).toEqual([]);
    });

    it('offer a tag or a saved filter, never both, and send only the one that is chosen', async () => {
      expect(await form({})).not.toEqual(expect.arrayContaining(['tag']));
      expect(await form({ filter_by: 'tag', filter_id: 'left over' })).toContain('tag');
      expect(await form({ filter_by: 'tag' })).not.toContain('filter_id');
      expect(await form({ filter_by: 'filter_id' })).toContain('filter_id');
      await poll({ filter_by: 'tag', tag: 'VIP', filter_id: 'left over' });
      expect(queries()[0]).toMatchObject({ tag: 'VIP' });
      expect(queries()[0]).not.toHaveProperty('filter_id');
    });
  });

  describe('contact_tagged', () => {
    const tagged = (input = {}, meta = {}) => rows('triggers.contact_tagged', input, meta);

    it('tells of each tag of a contact once', async () => {
      Object.assign(account().contact(contactId('Okafor')), { modified_at: ago(HOUR) });
      const id = contactId('Okafor');
      expect(await tagged()).toMatchObject([
        { event_id: `${id}:vip`, tag: 'VIP', id },
        { event_id: `${id}:newsletter`, tag: 'Newsletter', id },
      ]);
      expect(requests()).toEqual(['GET /contacts']);
    });

    it('asks the API for the chosen tag, in any letter case', async () => {
      touch('Okafor', { modified_at: ago(HOUR) });
      expect(await tagged({ tag: 'vip' })).toMatchObject([{ tag: 'vip', last_name: 'Okafor' }]);
      expect(queries()[0]).toMatchObject({ tag: 'vip', sort_by: 'modified_at' });
    });

    it('knows all tags from the start', async () => {
      const found = await tagged({}, { isPopulatingDedupe: true });
      expect(found).toHaveLength(
        account()
          .contacts.all()
          .flatMap(({ tags }) => tags).length,
      );
    });

    it('has a sample where nobody has a tag', async () => {
      for (const contact of account().contacts) contact.tags = [];
      expect(await tagged({}, { isLoadingSample: true })).toHaveLength(3);
    });
  });

  describe('contact_status_changed', () => {
    const changed = (input = {}, meta = {}) => rows('triggers.contact_status_changed', input, meta);

    it('tells of a contact and its new status, once', async () => {
      const id = contactId('Rossi');
      const status_id = find('statuses', { text: 'Customer' }).id;
      Object.assign(account().contact(id), { status_id, modified_at: ago(MINUTE) });
      expect(await changed({ status_id })).toMatchObject([{ event_id: `${id}:${status_id}`, id }]);
      expect(queries()[0]).toMatchObject({ status_id, sort_by: 'modified_at' });
      touch('Rossi', { modified_at: ago(0) });
      expect(await changed()).toMatchObject([{ event_id: `${id}:${status_id}` }]);
    });

    it('is quiet in one request', async () => {
      expect(await changed()).toEqual([]);
      expect(requests()).toEqual(['GET /contacts']);
    });
  });

  describe('contact_updated that watches', () => {
    const updated = (watch: unknown, meta = {}) => rows('triggers.contact_updated', { watch }, meta);
    const eventOf = async (watch: unknown) => (await updated(watch))[0]?.event_id;
    const edit = (changes: object) =>
      Object.assign(account().contact(contactId('Okafor')), { modified_at: ago(MINUTE) }, changes);

    it('tells a change of a chosen field from one of another', async () => {
      edit({});
      const before = await eventOf(['status_id', 'tags']);
      edit({ job_title: 'Owner', tags: ['Newsletter', 'VIP'] });
      expect(await eventOf(['status_id', 'tags'])).toBe(before);
      edit({ tags: ['Newsletter'] });
      expect(await eventOf(['status_id', 'tags'])).not.toBe(before);
      expect(requests()).toEqual(['GET /contacts', 'GET /contacts', 'GET /contacts']);
    });

    it('takes the account’s own fields, and 0 for another value than none', async () => {
      const { id } = find('custom_fields', { name: 'Budget (USD)' });
      const values = account().contact(contactId('Okafor')).custom_fields;
      edit({});
      const before = await eventOf(`cf_${id}`);
      edit({ custom_fields: { ...values, [id]: 0 } });
      const zero = await eventOf(`cf_${id}`);
      edit({ custom_fields: {} });
      expect(new Set([before, zero, await eventOf(`cf_${id}`)]).size).toBe(3);
    });

    it('knows from the start what everybody’s values are', async () => {
      for (const contact of account().contacts) contact.modified_at = contact.created_at;
      expect(await updated(['tags'], { isPopulatingDedupe: true })).toHaveLength(account().contacts.size);
    });

    it('leaves a new contact to New Contact', async () => {
      const created_at = ago(2 * MINUTE);
      touch('Okafor', { created_at, modified_at: created_at });
      expect(names(await updated(['tags']))).toEqual([]);
    });

    it('refuses what there is not', async () => {
      touch('Okafor', { created_at: ago(DAY), modified_at: ago(0) });
      touch('Okafor', { modified_at: ago(MINUTE) });
      // Zaps remember these events.
      expect(await eventOf(['job_title'])).toBe(`${contactId()}:f29dcaaa118e5ea1`);
      expect(await complaint('triggers.contact_updated', { watch: ['shoe_size'] })).toBe(
        'Only When These Change has no choice "shoe_size".',
      );
    });
  });
});
