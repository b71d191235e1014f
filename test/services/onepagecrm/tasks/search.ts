import { describe, expect, it, jest } from '@jest/globals';
import { appFor, runner } from '../../../support/app.js';
import { ago, MINUTE, useOnePageCrm } from '../onepagecrm.js';

describe('search', () => {
  const { rows, record, account, contactId, requests, queries, find, auth } = useOnePageCrm();

  const search = (input: Record<string, unknown>) => rows('searches.find_task', input);

  /** `count` open actions, each newer than all of the seed's. */
  const many = (count: number) => {
    const { actions } = account();
    const [model] = actions.all();
    if (!model) throw new Error('The seed has no actions.');
    for (let place = 0; place < count; place += 1) {
      const id = place.toString(16).padStart(24, '0');
      actions.add({ ...structuredClone(model), id, text: `Call ${place}`, created_at: ago(place + MINUTE) });
    }
  };

  describe('find_task', () => {
    it('finds by id, done or not, and by contact:task', async () => {
      const { id } = find('actions', { text: 'Collect the brief' });
      expect(await search({ task_id: id })).toMatchObject([{ id, completed: true }]);
      expect(await search({ task_id: `${contactId()}:${id}` })).toMatchObject([{ id }]);
      expect(requests()).toEqual(['GET /actions/ID', 'GET /users', 'GET /actions/ID']);
    });

    it('finds an open one by its exact title, in any letter case', async () => {
      expect(await search({ title: ' CHASE the signed order form ' })).toMatchObject([
        { title: 'Chase the signed order form', assignee_name: 'Ada Lane' },
      ]);
      expect(queries()[0]).toEqual({
        done: 'false',
        sort_by: 'created_at',
        order: 'desc',
        page: '1',
        per_page: '100',
      });
      expect(await search({ title: 'Chase' })).toEqual([]);
      expect(await search({ title: 'Collect the brief' })).toEqual([]);
    });

    it('looks among those of a contact only, where one is given', async () => {
      const title = 'Chase the signed order form';
      expect(await search({ title, contact_id: contactId('Becker') })).toHaveLength(1);
      expect(await search({ title, contact_id: contactId('Dubois') })).toEqual([]);
      expect(queries()[0]).toMatchObject({ contact_id: contactId('Becker') });
    });

    it('finds what Handoff made by the title that it was given', async () => {
      const made = { contact_id: contactId(), title: 'Call Maya', origin: 'flowdash:42' };
      const { id } = await record('creates.create_task', made);
      expect(await search({ title: 'call maya' })).toMatchObject([{ id, title: 'Call Maya' }]);
    });

    it('reads on to an older one, as far as the first page that has it', async () => {
      many(250);
      expect(await search({ title: 'Call 120' })).toHaveLength(1);
      expect(requests()).toEqual(['GET /actions', 'GET /actions', 'GET /users']);
      expect(await search({ title: 'Wait for the menu texts' })).toHaveLength(1);
      expect(requests()).toHaveLength(6);
    });

    it('gives up after a thousand, and says so', async () => {
      const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      many(1_050);
      expect(await search({ title: 'Call 1049' })).toEqual([]);
      expect(requests()).toHaveLength(10);
      expect(log).toHaveBeenCalledWith(
        expect.stringContaining('Looked through the first 1000 open actions only.'),
      );
      log.mockRestore();
    });

    it('finds nothing by an external id, which actions do not have, and asks nobody', async () => {
      const all = runner(appFor());
      const inputData = { external_id: '42', title: ' ' };
      expect(await all('searches.find_task.operation.perform', { authData: auth(), inputData })).toEqual([]);
      expect(requests()).toEqual([]);
    });
  });

  describe('list_contact_tasks', () => {
    const list = (lastName: string) =>
      rows('searches.list_contact_tasks', { contact_id: contactId(lastName) });

    it('gives the open and the done ones of a contact, newest first', async () => {
      const found = await list('Okafor');
      expect(found.at(-1)).toMatchObject({
        title: 'Collect the brief',
        completed: true,
        assignee_name: 'Ada Lane',
      });
      expect(found).toHaveLength(4);
      const times = found.map(({ created_at }) => String(created_at));
      expect(times).toEqual(times.toSorted().reverse());
      expect(requests()).toEqual(['GET /contacts/ID/actions', 'GET /users']);
    });

    it('gives all of them, page after page', async () => {
      many(250);
      const { contact_id } = account().actions.all().at(-1) ?? {};
      const found = await rows('searches.list_contact_tasks', { contact_id });
      expect(found.length).toBeGreaterThan(250);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    });

    it('gives nothing, and asks for no names, where there are none', async () => {
      expect(await list('Strand')).toEqual([]);
      expect(requests()).toHaveLength(1);
    });
  });
});
