import { describe, expect, it } from '@jest/globals';
import { sameDecisions } from '../../../../services/filestage/undocumented.js';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

describe('update', () => {
  const account = useAccount();
  const open = () => account.review('Client', 'IN_REVIEW').id;

  describe('updating a review', () => {
    it('sends only what differs', async () => {
      const task_id = open();
      const input = { task_id, due_date: '2026-12-24T09:00:00Z', status: 'needs_changes' };
      expect(await account.create('update_task', input)).toMatchObject({
        changed: true,
        due_at: '2026-12-24T09:00:00.000Z',
        status: 'NEEDS_CHANGES',
        title: 'Story – Weekend Offer.png',
      });
      expect(account.requests()).toEqual([
        'GET /reviews/ID',
        'GET /files/ID',
        'GET /projects',
        'PUT /reviews/ID/status',
        'PUT /reviews/ID/due-date',
      ]);
      account.clearLog();
      expect(await account.create('update_task', { ...input, due_date: '2026-12-25' })).toMatchObject({
        changed: true,
        due_at: '2026-12-25T23:59:00.000Z',
      });
      expect(account.writes()).toEqual(['PUT /reviews/ID/due-date']);
      account.clearLog();
      expect(await account.create('update_task', { ...input, due_date: '2026-12-25' })).toMatchObject({
        changed: false,
        due_at: '2026-12-25T23:59:00.000Z',
      });
      expect(account.writes()).toEqual([]);
    });

    it('sends nothing where nothing is filled in', async () => {
      expect(await account.create('update_task', { task_id: open() })).toMatchObject({ changed: false });
      expect(account.writes()).toEqual([]);
    });

    it('does not repeat the status after the due date failed', async () => {
      const input = { task_id: open(), due_date: '2026-12-24', status: 'approved' };
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'forbidden', path: '/due-date', times: 1 });
      await failure(account.create('update_task', input));
      account.clearLog();
      expect(await account.create('update_task', input)).toMatchObject({ changed: true, completed: true });
      expect(account.writes()).toEqual(['PUT /reviews/ID/due-date']);
    });

    it.each([
      [
        { due_date: 'soon' },
        'Due Date is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.',
      ],
      [{ status: 'done' }, 'Status "done" is not one of the choices: Approved, Needs Changes, In Review.'],
      [
        { title: 'New name' },
        'Leave Title blank: only the due date and the status of a review can be changed in Filestage.',
      ],
    ])('refuses %j before it sends anything', async (input, message) => {
      expect(await failure(account.create('update_task', { task_id: open(), ...input }))).toMatchObject({
        message,
      });
      expect(account.requests()).toEqual([]);
    });
  });

  describe('reopening a review', () => {
    it('takes the approval away, and nothing else', async () => {
      const { id: task_id } = account.review('Internal', 'APPROVED');
      expect(await account.create('reopen_task', { task_id, status: 'In Review' })).toMatchObject({
        status: 'IN_REVIEW',
        completed: false,
        changed: true,
      });
      expect(account.writes()).toEqual(['PUT /reviews/ID/status']);
      expect(account.pick('reviews', { id: task_id })).toMatchObject({ decisions: [{}] });
    });

    it('does not approve', async () => {
      const told = await failure(account.create('reopen_task', { task_id: open(), status: 'approved' }));
      expect(told).toMatchObject({
        message: 'Status "approved" is not one of the choices: In Review, Needs Changes.',
      });
      expect(account.requests()).toEqual([]);
    });
  });

  describe('deciding on a review', () => {
    const decide = (decision: string, task_id = open()) =>
      account.create('decide_review', { task_id, decision });

    it.each([
      ['approve', 'APPROVED'],
      ['approve_with_changes', 'APPROVED_WITH_CHANGES'],
      ['request_changes', 'CHANGES_REQUESTED'],
      ['reject', 'REJECTED'],
    ])('records %s in the name of the owner of the key', async (decision, value) => {
      const task_id = open();
      expect(await decide(decision, task_id)).toMatchObject({ changed: true, status: 'IN_REVIEW' });
      const userId = account.sandbox.emulators.filestage.store.keyOwnerId;
      expect(account.pick('reviews', { id: task_id })).toMatchObject({
        state: 'IN_REVIEW',
        decisions: [{ userId, decision: value }],
      });
      expect(account.requests().slice(-1)).toEqual([`POST /reviews/ID/${decision.replaceAll('_', '-')}`]);
    });

    it('says that nothing changed when the same is decided again', async () => {
      const task_id = open();
      await decide('approve', task_id);
      expect(await decide('approve', task_id)).toMatchObject({ changed: false });
      expect(await decide('reject', task_id)).toMatchObject({ changed: true });
    });

    it('takes a decision back once', async () => {
      const task_id = open();
      await decide('approve', task_id);
      expect(await decide('take_back', task_id)).toMatchObject({ changed: true });
      expect(account.pick('reviews', { id: task_id })).toMatchObject({ decisions: [] });
      expect(await decide('take_back', task_id)).toMatchObject({ changed: false });
    });

    it('leaves the decisions of others where the owner of the key has made none', async () => {
      const { id } = account.review('Client', 'APPROVED');
      expect(await decide('take_back', id)).toMatchObject({ changed: false });
      expect(account.pick('reviews', { id })).toMatchObject({ decisions: [{ decision: 'APPROVED' }] });
    });

    it('knows no other decision', async () => {
      expect(await failure(decide('toString'))).toMatchObject({
        message:
          'Decision "toString" is not one of the choices: Approve, Approve with changes, Request changes, Reject, Take the decision back.',
      });
    });

    it('compares decisions by what they say', () => {
      const at = (created: string, decision = 'APPROVED') => ({
        id: '1',
        decisions: [{ decision, created }],
      });
      const [one, two] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
      expect(sameDecisions(at(one), at(two))).toBe(true);
      expect(sameDecisions(at(one), at(two, 'REJECTED'))).toBe(false);
      expect(sameDecisions({ decisions: [] }, at(one))).toBe(false);
    });
  });
});
