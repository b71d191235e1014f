import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('feeds', () => {
  const account = useAccount();
  const HOUR = 3_600_000;

  describe('a review', () => {
    it('becomes a task with what its file and project add', async () => {
      const group = account.group('Client', 'Harbor Hotel – Website Relaunch');
      const review = account.pick('reviews', { stepId: group.step_id, state: 'IN_REVIEW' });
      const file = account.pick('files', { id: review.fileId });
      const found = (await account.poll('new_task', group, { isLoadingSample: true })).find(
        ({ id }) => id === review.id,
      );
      expect(found).toEqual({
        event_id: review.id,
        origin: null,
        id: review.id,
        url: `https://app.filestage.io/project/${group.project_id}/file/${file.id}`,
        created_at: review.created,
        title: 'Booking Page.png',
        status: 'IN_REVIEW',
        completed: false,
        completed_at: null,
        due_at: review.dueDate,
        project_id: group.project_id,
        project_name: 'Harbor Hotel – Website Relaunch',
        external_id: 'crm-1003',
        file_id: file.id,
        version_id: review.versionId,
        step_id: group.step_id,
        more: { decisions: [] },
      });
    });
  });

  describe('new reviews', () => {
    it('cost one request on a quiet poll of a group, and the list of groups now and then', async () => {
      for (const requests of [
        ['GET /projects/ID/steps', 'GET /steps/ID/reviews'],
        ['GET /steps/ID/reviews'],
      ]) {
        account.clearLog();
        expect(await account.poll('new_task', account.group('Client'))).toEqual([]);
        expect(account.requests()).toEqual(requests);
      }
    });

    it('cost one request per group, and the list of groups now and then, without a group', async () => {
      const input = { project_id: account.project() };
      expect(await account.poll('new_task', input)).toEqual([]);
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        ...Array(3).fill('GET /steps/ID/reviews'),
      ]);
      account.clearLog();
      await account.poll('new_task', input);
      expect(account.requests()).toEqual(Array(3).fill('GET /steps/ID/reviews'));
    });

    it('come with their names for two requests more, of every group in order', async () => {
      await account.upload('Flyer.pdf', [account.step('Internal')]);
      await account.upload('Menu.pdf', [account.step('Client')]);
      account.clearLog();
      const found = await account.poll('new_task', { project_id: account.project() });
      expect(found).toMatchObject([
        { title: 'Menu.pdf', step_id: account.step('Client'), project_name: SPRING },
        { title: 'Flyer.pdf', step_id: account.step('Internal'), project_name: SPRING },
      ]);
      expect(account.requests().slice(4)).toEqual(['GET /projects/ID/files', 'GET /projects']);
    });

    it('are read page by page', async () => {
      account.settings.max_review_limit = 2;
      for (const name of ['A.pdf', 'B.pdf', 'C.pdf']) await account.upload(name, [account.step('Legal')]);
      account.clearLog();
      const found = await account.poll('new_task', account.group('Legal'));
      expect(found.map(({ title }) => title).sort()).toEqual(['A.pdf', 'B.pdf', 'C.pdf']);
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'GET /steps/ID/reviews',
        'GET /steps/ID/reviews',
        'GET /projects/ID/files',
        'GET /projects',
      ]);
    });

    it('are read with the documented page size where ours is refused', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 400, path: 'limit=100' });
      await account.upload('Flyer.pdf', [account.step('Client')]);
      expect(await account.poll('new_task', account.group('Client'))).toMatchObject([{ title: 'Flyer.pdf' }]);
      const asked = account.sandbox.log.all().filter(({ url }) => url.startsWith('/steps'));
      expect(asked.map(({ url }) => url.includes('limit'))).toEqual([true, false]);
    });

    it('are asked for with a refused page size once only', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 400, path: 'limit=100' });
      await account.poll('new_task', { project_id: account.project() });
      const asked = account.sandbox.log.all().filter(({ url }) => url.startsWith('/steps'));
      expect(asked.map(({ url }) => url.includes('limit'))).toEqual([true, false, false, false]);
    });

    it.each([
      ['throttled', 1],
      ['server_error', 1],
    ] as const)('are not asked for once more, smaller, where Filestage is %s', async (kind, requests) => {
      account.sandbox.faults.add({ vendor: 'filestage', kind, path: '/reviews' });
      await failure(account.poll('new_task', account.group('Client')));
      const asked = account.sandbox.log.all().filter(({ url }) => url.includes('/reviews'));
      expect(asked).toHaveLength(requests);
    });

    it('are not asked for a third time where the documented page size is refused, too', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 400, path: 'limit=100' });
      const path = `/steps/${account.step('Client')}/reviews`;
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 400, path });
      await failure(account.poll('new_task', { project_id: account.project() }));
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        ...Array(3).fill('GET /steps/ID/reviews'),
      ]);
    });

    it('have a sample of three of the project, newest first', async () => {
      const project_id = account.project();
      const found = await account.poll('new_task', { project_id }, { isLoadingSample: true });
      const steps = ['Internal', 'Client', 'Legal'].map((name) => account.step(name));
      const wanted = account
        .held('reviews')
        .filter(({ stepId }) => steps.includes(String(stepId)))
        .map(({ created }) => String(created));
      expect(found.map(({ created_at }) => created_at)).toEqual(wanted.sort().reverse().slice(0, 3));
    });

    it('leave out what Handoff made, unless that is wanted', async () => {
      await account.upload('Ours.pdf', [account.step('Client')], 'onepagecrm:42');
      await account.upload('Theirs.pdf', [account.step('Client')], 'crm-9');
      const group = account.group('Client');
      expect(await account.poll('new_task', group)).toMatchObject([{ title: 'Theirs.pdf', origin: null }]);
      const all = await account.poll('new_task', { ...group, skip_own: false });
      expect(all.map(({ origin }) => origin).sort()).toEqual([null, 'onepagecrm:42'].sort());
    });

    it('seed the first fill with keys only, without names', async () => {
      const found = await account.poll('new_task', account.group('Client'), { isPopulatingDedupe: true });
      expect(found.length).toBe(
        account.held('reviews').filter(({ stepId }) => stepId === account.step('Client')).length,
      );
      expect(Object.keys(found[0] ?? {}).sort()).toEqual(['event_id', 'id']);
      expect(account.requests()).toEqual(['GET /projects/ID/steps', 'GET /steps/ID/reviews']);
    });

    it('do not come again when they are a day old', async () => {
      await account.upload('Flyer.pdf', [account.step('Client')]);
      const before = Date.now;
      Date.now = () => before() + 25 * HOUR;
      try {
        expect(await account.poll('new_task', account.group('Client'))).toEqual([]);
      } finally {
        Date.now = before;
      }
    });

    it('skip a group that is gone since the list of groups was read', async () => {
      const input = { project_id: account.project() };
      await account.poll('new_task', input);
      account.sandbox.faults.add({
        vendor: 'filestage',
        kind: 'status',
        status: 404,
        path: `/steps/${account.step('Legal')}`,
      });
      expect(await account.poll('new_task', input)).toEqual([]);
      expect(await failure(account.poll('new_task', account.group('Legal')))).toMatchObject({
        code: 'missing',
      });
    });

    it('need a project', async () => {
      expect(await failure(account.poll('new_task', { project_id: NOBODY }))).toMatchObject({
        message:
          'Filestage could not find this project. It may have been deleted, or the ID belongs to another account.',
      });
    });
  });
});
