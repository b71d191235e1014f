import { describe, expect, it } from '@jest/globals';
import { useUpdates } from '../updates.js';

describe('tags', () => {
  const { account, record, requests, queries, sent, contactId, stored, complaint, sandbox, execute, auth } =
    useUpdates();

  const run = (key: string, lastName: string, tags: unknown) =>
    record(`creates.${key}`, { contact_id: contactId(lastName), tags });

  describe('add_tags', () => {
    it('adds one plain name by the call for a tag, and reads what came of it', async () => {
      const made = await run('add_tags', 'Okafor', ['Speaker']);
      expect(made).toMatchObject({ changed: true, tags: ['VIP', 'Newsletter', 'Speaker'] });
      expect(requests()).toEqual([
        'GET /contacts/ID',
        'PUT /contacts/ID/assign_tag/Speaker',
        'GET /contacts/ID',
      ]);
    });

    it.each([
      ['several names', ['Speaker', 'Jury'], ['VIP', 'Newsletter', 'Speaker', 'Jury']],
      ['one text with commas', 'Speaker, Jury', ['VIP', 'Newsletter', 'Speaker', 'Jury']],
      ['a name with a dot', ['v1.2'], ['VIP', 'Newsletter', 'v1.2']],
      ['a name with a slash', ['print/web'], ['VIP', 'Newsletter', 'print/web']],
    ])('adds %s by a partial update with the whole list', async (_name, tags, expected) => {
      expect(await run('add_tags', 'Okafor', tags)).toMatchObject({ changed: true, tags: expected });
      expect(requests()).toEqual(['GET /contacts/ID', 'PUT /contacts/ID']);
      expect(queries()[1]).toEqual({ partial: 'true' });
      expect(sent()).toEqual([{ tags: expected }]);
    });

    it('encodes what means something else in a path', async () => {
      await run('add_tags', 'Strand', ['50% off? #1 & più']);
      expect(stored('Strand').tags).toEqual(['50% off? #1 & più']);
    });

    it('loses no tag that somebody adds between the reading and the writing', async () => {
      const id = contactId('Okafor');
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'slow', method: 'PUT', delay_ms: 300 });
      const adding = run('add_tags', 'Okafor', ['Speaker']);
      while (requests().length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      account().contact(id).tags.push('Colleague');
      await adding;
      expect(stored('Okafor').tags).toEqual(expect.arrayContaining(['VIP', 'Colleague', 'Speaker']));
    });

    it('succeeds where the contact cannot be read afterwards', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', method: 'GET', after: 1 });
      const made = await run('add_tags', 'Okafor', ['Speaker']);
      expect(made).toMatchObject({ changed: true, tags: ['VIP', 'Newsletter', 'Speaker'] });
    });

    it('sends nothing for tags that are there in another letter case', async () => {
      expect(await run('add_tags', 'Okafor', ['vip', 'NEWSLETTER'])).toMatchObject({ changed: false });
      expect(requests()).toEqual(['GET /contacts/ID']);
    });

    it('asks for Tags when there are only blanks', async () => {
      expect(await complaint('creates.add_tags', { contact_id: contactId(), tags: [' ', ''] })).toBe(
        'Fill in Tags.',
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('remove_tags', () => {
    it('removes one plain name by the call for a tag, in any letter case', async () => {
      const made = await run('remove_tags', 'Okafor', ['vip']);
      expect(made).toMatchObject({ changed: true, tags: ['Newsletter'] });
      expect(requests()[1]).toBe('PUT /contacts/ID/unassign_tag/VIP');
    });

    it('removes several by a partial update, the last one included', async () => {
      expect(await run('remove_tags', 'Okafor', ['VIP', 'newsletter', 'never'])).toMatchObject({ tags: [] });
      expect(sent()).toEqual([{ tags: [] }]);
    });

    it('removes a name with a dot whole', async () => {
      stored('Okafor').tags.push('v1.2');
      expect(await run('remove_tags', 'Okafor', ['v1.2'])).toMatchObject({ tags: ['VIP', 'Newsletter'] });
    });
  });

  describe('tag_list', () => {
    it('shows the names of all tags, in one request', async () => {
      const list = (page: number) =>
        execute('triggers.tag_list.operation.perform', { authData: auth(), inputData: {}, meta: { page } });
      expect(await list(0)).toContainEqual({ id: 'Newsletter', name: 'Newsletter' });
      expect(await list(1)).toEqual([]);
      expect(requests()).toEqual(['GET /contacts']);
      expect(queries()).toEqual([{ team: 'true', per_page: '1' }]);
    });
  });
});
