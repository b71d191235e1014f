import { describe, expect, it } from '@jest/globals';
import { NONE } from '../../../../platform/wire.js';
import { contactRecord } from '../../../../services/highlevel/contact_wire.js';
import { matches } from '../../../../services/highlevel/contacts/filters.js';
import { ago, HOUR, MINUTE, useHighLevel } from '../highlevel.js';

describe('filters', () => {
  const { sandbox, rows, complaint, fields, requests, forget, store, contactId, pick, record } =
    useHighLevel();

  /** Three contacts that came in one after the other, and were edited a minute ago. */
  const seed = (): void => {
    const nora = store().contact(contactId());
    const bo = pick('users', { firstName: 'Bo' }).id;
    const common = { ...nora, email: null, phone: null, dateAdded: ago(HOUR), dateUpdated: ago(MINUTE) };
    store().save({ ...common, id: 'tagged', tags: ['news', 'vip'], assignedTo: null, source: 'Fair' });
    store().save({ ...common, id: 'owned', tags: ['newsletter'], assignedTo: bo, source: 'fair 2026' });
    store().save({
      ...common,
      id: 'marked',
      tags: [],
      assignedTo: null,
      source: 'Fair · Made from: flowdash:42',
    });
  };

  describe.each(['new_contact', 'contact_updated'])('%s', (key) => {
    const ids = async (input: object) =>
      (await rows(`triggers.${key}`, { skip_own: false, ...input })).map(({ id }) => id);

    it('fires for the contacts with a tag, an owner or a source only, in one request', async () => {
      seed();
      const owner_id = pick('users', { firstName: 'Bo' }).id;
      expect(await ids({ tag: ' News ' })).toEqual(['tagged']);
      expect(await ids({ owner_id })).toEqual(['owned']);
      expect((await ids({ source: 'fair' })).sort()).toEqual(['marked', 'tagged']);
      expect(await ids({ source: 'fair', tag: 'vip' })).toEqual(['tagged']);
      expect(await ids({ tag: 'nobody has it' })).toEqual([]);
      expect(requests()).toHaveLength(5);
      expect(sandbox().log.all()[0]?.body).toMatchObject({
        filters: [{ field: 'tags', operator: 'eq', value: 'news' }],
      });
    });

    it('stays at one request in a large account', async () => {
      const nora = store().contact(contactId());
      for (let i = 0; i < 300; i += 1)
        store().save({
          ...nora,
          id: `old${i}`,
          tags: ['vip'],
          dateAdded: ago(99 * HOUR),
          dateUpdated: ago(98 * HOUR),
        });
      forget();
      expect(await ids({ tag: 'vip' })).toEqual([]);
      expect(requests()).toEqual(['POST /contacts/search']);
    });

    it('offers the filters, and shows others where nobody matches', async () => {
      expect((await fields(`triggers.${key}`)).map((field) => field.key)).toEqual(
        expect.arrayContaining(['tag', 'owner_id', 'source']),
      );
      const meta = { isLoadingSample: true };
      expect((await rows(`triggers.${key}`, { tag: 'nobody has it' }, meta)).length).toBeGreaterThan(0);
      expect(await complaint(`triggers.${key}`, { source: 'x'.repeat(76) })).toBe(
        'Source has 76 characters; HighLevel can filter by at most 75.',
      );
      expect(await rows(`triggers.${key}`, { source: 'x'.repeat(75) })).toEqual([]);
    });
  });

  it.each([
    [{}, true],
    [{ tag: ' NEWS ', owner_id: 'ada', source: 'fair ' }, true],
    [{ tag: 'new', owner_id: 'ada', source: 'Fair' }, false],
    [{ tag: 'news', owner_id: 'bo', source: 'Fair' }, false],
    [{ tag: 'news', owner_id: 'ada', source: 'Fa' }, false],
    [{ tag: 'new' }, false],
    [{ owner_id: 'bo' }, false],
    [{ source: 'Fa' }, false],
    [{ tag: ' ', source: ' ' }, true],
  ])('takes what the search finds by a part of a value for no match: %j', (filter, isMatch) => {
    const row = {
      id: 'a',
      tags: ['vip', 'news'],
      assignedTo: 'ada',
      source: 'Fair · Made from: flowdash:42',
    };
    const contact = contactRecord.read(row);
    if (contact === NONE) throw new Error('The row cannot be read.');
    expect(matches(filter)(contact)).toBe(isMatch);
  });

  it('lets a contact trigger that gets its tag soon after it was made', async () => {
    const { id } = await record('creates.create_contact', { last_name: 'Quinn' });
    expect(await rows('triggers.new_contact', { tag: 'vip' })).toEqual([]);
    await record('creates.add_tags', { contact_id: id, tags: ['VIP'] });
    expect(await rows('triggers.new_contact', { tag: 'vip' })).toMatchObject([{ id }]);
  });
});
