import { describe, expect, test } from '@jest/globals';
import { useActions } from './use_actions.js';

describe('tasks: list', () => {
  const { crm, today, add } = useActions();

  describe('lists', () => {
    test('in stream order: ASAP, dated with overdue first, waiting, queued, completed', async () => {
      const all = await crm.get('/actions?per_page=100');
      const groups = [['asap'], ['date', 'date_time', 'queued_with_date'], ['waiting'], ['queued'], ['done']];
      const ranks = all
        .each('data.actions', 'action.status')
        .map((status) => groups.findIndex((group) => group.includes(String(status))));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      const dated = await crm.get(`/actions?done=false&status=date`);
      const days = dated.each('data.actions', 'action.date').map(String);
      expect(days).toEqual(days.toSorted());
    });

    test.each([
      ['done=true', 'action.done', [true]],
      ['done=false', 'action.done', [false]],
      ['status=done', 'action.status', ['done']],
      ['status=queued_with_date', 'action.status', ['queued_with_date']],
    ])('%s', async (query, path, values) => {
      const found = await crm.get(`/actions?per_page=100&${query}`);
      expect([...new Set(found.each('data.actions', path))]).toEqual(values);
    });

    test('by assignee, contact, company, day of completion', async () => {
      const bo = await crm.userId('Bo');
      const his = await crm.get(`/actions?assignee_id=${bo}`);
      expect(new Set(his.each('data.actions', 'action.assignee_id'))).toEqual(new Set([bo]));
      const okafor = await crm.contactId('Okafor');
      const own = await crm.get(`/contacts/${okafor}/actions?done=false`);
      expect(own.at('data.total_count')).toBe(3);
      expect((await crm.get(`/actions?contact_id=${okafor}&done=false`)).at('data.total_count')).toBe(3);
      const company = (await crm.get(`/contacts/${okafor}`)).string('data.contact.company_id');
      expect((await crm.get(`/actions?company_id=${company}&done=false`)).at('data.total_count')).toBe(4);
      expect((await crm.get(`/actions?company_id=${company}&contact_id=${okafor}`)).status).toBe(400);
      const id = await add({});
      await crm.put(`/actions/${id}/mark_as_done`);
      const closed = await crm.get(`/actions?date_filter=close_date&since=${today()}&done=true`);
      expect(closed.each('data.actions', 'action.id')).toEqual([id]);
      expect((await crm.get('/actions?status=someday')).status).toBe(400);
    });

    test('a completion comes first by time of change', async () => {
      const id = await add({});
      crm.minutesLater(60);
      await add({ status: 'queued' });
      crm.minutesLater(1);
      await crm.put(`/actions/${id}/mark_as_done`);
      const changed = await crm.get('/actions?done=true&sort_by=modified_at&order=desc&per_page=1');
      expect(changed.each('data.actions', 'action.id')).toEqual([id]);
    });

    test('one action has a weight', async () => {
      const [asap, queued] = [await add({ status: 'asap' }), await add({ status: 'queued' })];
      const weight = async (id: string) => Number((await crm.get(`/actions/${id}`)).at('data.action.weight'));
      expect(await weight(asap)).toBeGreaterThan(await weight(queued));
    });
  });
});
