import { describe, expect, it } from '@jest/globals';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('search', () => {
  const account = useAccount();

  describe('finding reviews', () => {
    it('takes the id first, also as contact:task', async () => {
      const { id } = account.review('Client', 'APPROVED');
      const found = await account.search('find_task', { project_id: account.project(), task_id: `c1:${id}` });
      expect(found).toMatchObject([
        { id, title: 'Key Visual.pdf', external_id: 'crm-1001', project_name: SPRING },
      ]);
      expect(account.requests()).toEqual(['GET /reviews/ID', 'GET /files/ID', 'GET /projects']);
    });

    it('keeps a review whose file cannot be read', async () => {
      const { id } = account.review('Client', 'APPROVED');
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 404, path: '/files/' });
      const found = await account.search('find_task', { project_id: account.project(), task_id: id });
      expect(found).toMatchObject([{ id, title: null, project_id: null, project_name: null }]);
    });

    it('looks for an external id in the project and the group', async () => {
      const external_id = 'crm-1001';
      const input = { project_id: account.project(), external_id };
      const found = await account.search('find_task', input);
      expect(new Set(found.map(({ title }) => title))).toEqual(new Set(['Key Visual.pdf']));
      expect(found.length).toBe(5);
      expect(found.map(({ created_at }) => created_at)).toEqual(
        found
          .map(({ created_at }) => created_at)
          .toSorted()
          .reverse(),
      );
      const legal = await account.search('find_task', { ...account.group('Legal'), external_id });
      expect(legal).toMatchObject([{ step_id: account.step('Legal'), status: 'IN_REVIEW' }]);
      account.clearLog();
      expect(await account.search('find_task', { ...input, external_id: 'crm-none' })).toEqual([]);
      expect(account.requests()).toEqual(['GET /files']);
    });

    it('looks for an external id in all projects where none is chosen', async () => {
      const found = await account.search('find_task', { external_id: 'crm-1001' });
      expect(new Set(found.map(({ title }) => title))).toEqual(new Set(['Key Visual.pdf', 'Homepage.png']));
      expect(found).toHaveLength(7);
    });

    it('asks for no names of projects where it finds no review', async () => {
      const input = { ...account.group('Legal'), title: 'Lobby Poster A1' };
      expect(await account.search('find_task', input)).toEqual([]);
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'GET /projects/ID/files',
        'GET /files/ID/reviews',
      ]);
      const inGroup = { ...input, step_id: account.step('Internal') };
      expect(await account.search('find_task', inGroup)).toMatchObject([{ project_name: SPRING }]);
    });

    it('finds a file by name, with or without its ending', async () => {
      const project_id = account.project();
      for (const title of ['lobby poster a1.PDF', 'Lobby Poster A1']) {
        account.clearLog();
        expect(await account.search('find_task', { project_id, title })).toMatchObject([
          { title: 'Lobby Poster A1.pdf', step_id: account.step('Internal') },
        ]);
      }
      expect(account.requests()).toEqual(['GET /projects/ID/files', 'GET /files/ID/reviews']);
      expect(
        await account.search('find_task', { ...account.group('Legal'), title: 'Lobby Poster A1' }),
      ).toEqual([]);
      expect(await account.search('find_task', { project_id, title: 'Lobby' })).toEqual([]);
    });

    it('reads the newest five files of one name', async () => {
      for (let count = 0; count < 6; count += 1) await account.upload('Flyer.pdf', [account.step('Client')]);
      account.clearLog();
      const found = await account.search('find_task', { project_id: account.project(), title: 'Flyer' });
      expect(found).toHaveLength(5);
      expect(account.requests()).toEqual([
        'GET /projects/ID/files',
        ...Array(5).fill('GET /files/ID/reviews'),
        'GET /projects',
      ]);
    });

    it('finds nothing in a project that does not exist', async () => {
      expect(await account.search('find_task', { project_id: NOBODY, title: 'Flyer' })).toEqual([]);
    });
  });

  describe('the dropdown of reviews', () => {
    it('shows file, state and day of a group', async () => {
      const choices = await account.poll('task_list', account.group('Legal'));
      const review = account.review('Legal', 'IN_REVIEW');
      expect(choices).toEqual([
        { id: review.id, name: `Key Visual.pdf · In Review · ${String(review.created).slice(0, 10)}` },
      ]);
    });

    it('names the groups where all of a project are shown', async () => {
      const names = (await account.poll('task_list', { project_id: account.project() })).map(
        ({ name }) => name,
      );
      expect(names).toHaveLength(8);
      expect(names[0]).toMatch(
        /^Story – Weekend Offer\.png · (Internal · Approved|Client · In Review) · \d{4}-/,
      );
    });

    it('offers what an operation can act on: what is to be approved, and what is approved', async () => {
      const states = async (list: string) =>
        (await account.poll(list, { project_id: account.project() })).map(
          ({ name }) => /(Approved|In Review|Needs Changes)/.exec(String(name))?.[0],
        );
      const [open, closed] = [await states('open_task_list'), await states('completed_task_list')];
      expect([open.length > 0, new Set(open).has('Approved')]).toEqual([true, false]);
      expect(new Set(closed)).toEqual(new Set(['Approved']));
      expect(open.length + closed.length).toBe((await states('task_list')).length);
    });

    it('goes on page by page, and ends', async () => {
      account.settings.max_review_limit = 1;
      const group = account.group('Client');
      const wanted = account.held('reviews').filter(({ stepId }) => stepId === group.step_id);
      const ids: unknown[] = [];
      for (const page of wanted.keys()) {
        const rows = await account.poll('task_list', group, { page });
        expect(rows).toHaveLength(1);
        ids.push(...rows.map(({ id }) => id));
      }
      expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      expect(await account.poll('task_list', group, { page: wanted.length })).toEqual([]);
    });
  });
});
