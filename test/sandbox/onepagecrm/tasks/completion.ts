import { beforeEach, describe, expect, test } from '@jest/globals';
import { useActions } from './use_actions.js';

describe('tasks: completion', () => {
  const { crm, contactId, today, add, action } = useActions();

  describe('completion', () => {
    test.each([
      ['mark_as_done', (id: string) => crm.put(`/actions/${id}/mark_as_done`)],
      ['done in the query', (id: string) => crm.put(`/actions/${id}?done=true&partial=true`)],
      ['done in the body', (id: string) => crm.put(`/actions/${id}`, { done: true, partial: 1 })],
    ])('by %s; undone it is what it was', async (_way, complete) => {
      const id = await add({ status: 'waiting' });
      const open = await crm.get(`/actions/${id}`);
      crm.minutesLater(2);
      const done = await complete(id);
      expect(done).toMatchObject({ status: 200 });
      expect(done.at('data.action')).toMatchObject({ done: true, status: 'done', done_at: today() });
      expect(done.string('data.action.modified_at')).not.toBe(open.at('data.action.modified_at'));
      expect((await crm.get(`/contacts/${contactId()}`)).at('data.next_action')).toEqual({});
      const undone = await crm.put(`/actions/${id}/undo_completion`);
      expect(undone.at('data.action')).toMatchObject({ status: 'waiting', done: false });
      expect(undone.at('data.action')).not.toHaveProperty('done_at');
    });

    test('twice changes nothing', async () => {
      const id = await add({});
      await crm.put(`/actions/${id}/mark_as_done`);
      const done = await action(id);
      crm.minutesLater(2);
      await crm.put(`/actions/${id}/mark_as_done`);
      expect(await action(id)).toEqual(done);
    });
  });

  describe('an externally controlled action', () => {
    let id: string;
    beforeEach(async () => {
      const all = await crm.get('/actions?per_page=100');
      const at = all.each('data.actions', 'action.externally_controlled').indexOf(true);
      id = all.string(`data.actions.${at}.action.id`);
    });

    test.each([
      ['completion', () => crm.put(`/actions/${id}/mark_as_done`)],
      ['completion by update', () => crm.put(`/actions/${id}?done=true&partial=true`)],
      ['another text', () => crm.put(`/actions/${id}?partial=true`, { text: 'Mine' })],
      ['another time', () => crm.put(`/actions/${id}?partial=true`, { exact_time: 1_924_992_000 })],
      ['deletion', () => crm.delete(`/actions/${id}`)],
    ])('refuses %s until it is unlinked', async (_what, change) => {
      const before = await action(id);
      expect(await change()).toMatchObject({ status: 409, body: { error_name: 'externally_controlled' } });
      expect(await action(id)).toEqual(before);
      expect((await crm.put(`/actions/${id}/unlink`)).at('data.action.externally_controlled')).toBe(false);
      expect((await change()).status).toBe(200);
    });

    test('can be reassigned, and is free once its time has passed', async () => {
      const bo = await crm.userId('Bo');
      const after = await crm.put(`/actions/${id}?partial=true`, { assignee_id: bo });
      expect(after.at('data.action')).toMatchObject({ assignee_id: bo, status: 'date_time' });
      crm.minutesLater(5 * 24 * 60);
      expect(await action(id)).toMatchObject({ externally_controlled: false });
      expect((await crm.put(`/actions/${id}/mark_as_done`)).status).toBe(200);
    });
  });
});
