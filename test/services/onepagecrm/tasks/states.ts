import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('states', () => {
  const { sandbox, record, complaint, requests, queries, forget, sent, find, account, contactId, auth } =
    useOnePageCrm();

  const id = (text: string) => find('actions', { text }).id;
  const run = (key: string, text: string, input: Record<string, unknown> = {}) =>
    record(`creates.${key}`, { task_id: id(text), ...input });

  describe('reopen_task', () => {
    it('gives the action the status that it had, in two requests', async () => {
      expect(await run('reopen_task', 'Post the paper samples')).toMatchObject({
        status: 'waiting',
        completed: false,
        completed_at: null,
        changed: true,
      });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID', 'PUT /actions/ID/undo_completion']);
    });

    it('sends nothing, and adds no note, where it is open', async () => {
      const made = await run('reopen_task', 'Wait for the menu texts', { note: 'Again.' });
      expect(made).toMatchObject({ changed: false, note_id: null });
      expect(sent()).toEqual([]);
    });
  });

  describe('assign_task', () => {
    it('hands it to a colleague', async () => {
      const assignee_id = find('users', { first_name: 'Bo' }).id;
      const made = await run('assign_task', 'Wait for the menu texts', { assignee_id });
      expect(made).toMatchObject({ changed: true, assignee_id, assignee_name: 'Bo Reyes' });
      expect(sent()).toEqual([{ assignee_id }]);
    });

    it('gives it to the API user where no one is named', async () => {
      const made = await run('assign_task', 'Agree on payment terms');
      expect(made).toMatchObject({ changed: true, assignee_id: auth().user_id });
      expect(requests()[2]).toBe('PUT /actions/ID/unassign');
      expect(await run('assign_task', 'Agree on payment terms')).toMatchObject({ changed: false });
    });
  });

  describe('delete_task', () => {
    it('gives the action as it was', async () => {
      const before = id('Wait for the menu texts');
      expect(await run('delete_task', 'Wait for the menu texts')).toMatchObject({
        id: before,
        status: 'waiting',
        changed: true,
      });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID', 'DELETE /actions/ID']);
    });
  });

  describe('restore_task', () => {
    it('brings back what Delete Action deleted', async () => {
      const { id: task_id } = await run('delete_task', 'Wait for the menu texts');
      forget();
      expect(await record('creates.restore_task', { task_id })).toMatchObject({
        id: task_id,
        status: 'waiting',
        changed: true,
      });
      expect(account().action(String(task_id)).deleted_at).toBeNull();
      expect(requests()).toEqual(['GET /actions/ID', 'DELETE /actions/ID', 'GET /actions/ID']);
      expect(queries()[1]).toEqual({ undo: 'true' });
    });

    it('says what is done where the action cannot be read afterwards', async () => {
      const task_id = id('Wait for the menu texts');
      await run('delete_task', 'Wait for the menu texts');
      sandbox().faults.add({
        vendor: 'onepagecrm',
        kind: 'server_error',
        method: 'GET',
        path: '/actions',
        after: 1,
      });
      expect(await complaint('creates.restore_task', { task_id })).toContain('The action was restored.');
    });
  });

  describe('promote_action', () => {
    it('promotes where the API user has no next action', async () => {
      account().action(id('Send the autumn catalogue draft')).deleted_at = new Date().toISOString();
      expect(await run('promote_action', 'Plan the winter campaign')).toMatchObject({
        changed: true,
        status: 'date',
      });
      expect(requests()).toEqual([
        'GET /users',
        'GET /actions/ID',
        'GET /contacts/ID',
        'PUT /actions/ID/promote',
      ]);
    });

    it('swaps with the next action that is due later', async () => {
      await run('promote_action', 'Book the print slot');
      expect(requests()[3]).toBe('PUT /actions/ID/swap');
      expect(account().action(id('Present three logo drafts')).status).toBe('queued_with_date');
      expect(await run('promote_action', 'Book the print slot')).toMatchObject({ changed: false });
    });

    it.each([
      ['Plan the winter campaign', {}, 'The current next action is ASAP.'],
      ['Deliver the bookmarks', {}, 'This action is completed. Reopen it first.'],
      ['Agree on payment terms', {}, 'Only a queued action can become the next action'],
      ['Book the print slot', { status: 'queued', date: null }, 'Give this action a Due Date.'],
      ['Book the print slot', { date: '2099-01-01' }, 'is not due later than this one.'],
      ['Book the print slot', { assignee_id: 'bo' }, 'This action belongs to a colleague.'],
    ])('says why %s with %j cannot be', async (text, state, sentence) => {
      const bo = find('users', { first_name: 'Bo' }).id;
      const action = account().action(id(text));
      Object.assign(action, state, 'assignee_id' in state ? { assignee_id: bo } : {});
      expect(await complaint('creates.promote_action', { task_id: action.id })).toContain(sentence);
      expect(sent()).toEqual([]);
    });

    it('swaps no action for one that is due on the same day', async () => {
      const action = account().action(id('Book the print slot'));
      action.date = account().action(id('Present three logo drafts')).date;
      expect(await complaint('creates.promote_action', { task_id: action.id })).toContain(
        'is not due later than this one.',
      );
      expect(sent()).toEqual([]);
    });

    it('takes no action from a colleague, also where there is no next one', async () => {
      account().action(id('Send the autumn catalogue draft')).deleted_at = new Date().toISOString();
      const action = account().action(id('Plan the winter campaign'));
      action.assignee_id = find('users', { first_name: 'Bo' }).id;
      expect(await complaint('creates.promote_action', { task_id: action.id })).toContain(
        'belongs to a colleague.',
      );
      expect(sent()).toEqual([]);
    });

    it('leaves a next action alone that another app controls', async () => {
      const tomorrow = Math.floor(Date.now() / 1_000) + 86_400;
      Object.assign(account().action(id('Present three logo drafts')), {
        external: true,
        exact_time: tomorrow,
      });
      expect(await complaint('creates.promote_action', { task_id: id('Book the print slot') })).toContain(
        'Another app controls the current next action',
      );
      expect(sent()).toEqual([]);
    });

    it('takes contact:task', async () => {
      const task_id = `${contactId('Dubois')}:${id('Book the print slot')}`;
      expect(await record('creates.promote_action', { task_id })).toMatchObject({ changed: true });
    });
  });
});
