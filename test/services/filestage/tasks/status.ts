import { describe, expect, it } from '@jest/globals';
import { readState, spellings, stateLabel } from '../../../../services/filestage/tasks/states.js';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

describe('status', () => {
  const account = useAccount();

  describe('states', () => {
    it.each(['IN_REVIEW', 'In Review', 'inReview', 'in-review', 'IN REVIEW'])('reads %s', (written) => {
      expect(readState(written)).toBe('in_review');
      expect(stateLabel(written)).toBe('In Review');
    });

    it('leaves a state that it does not know as it is', () => {
      expect(readState('ON_HOLD')).toBeUndefined();
      expect(stateLabel('ON_HOLD')).toBe('ON_HOLD');
      expect(stateLabel(null)).toBeNull();
    });

    it('writes in the spelling that was seen, then in the others', () => {
      expect(spellings('needs_changes', 'In Review')[0]).toBe('Needs Changes');
      expect(spellings('needs_changes', 'approved')).toEqual([
        'needsChanges',
        'needs_changes',
        'NEEDS_CHANGES',
        'Needs Changes',
      ]);
      expect(spellings('approved', null)).toEqual(['APPROVED', 'Approved', 'approved']);
    });
  });

  describe('approving a review', () => {
    const open = () => account.review('Client', 'IN_REVIEW').id;

    it('reads, then writes once, and keeps decisions out of it', async () => {
      const task_id = open();
      const done = await account.create('complete_task', { task_id, status: 'approved' });
      expect(done).toMatchObject({
        id: task_id,
        status: 'APPROVED',
        completed: true,
        changed: true,
        title: 'Story – Weekend Offer.png',
        note_id: null,
        note_error: null,
      });
      expect(account.requests()).toEqual([
        'GET /reviews/ID',
        'GET /files/ID',
        'GET /projects',
        'PUT /reviews/ID/status',
      ]);
      expect(account.pick('reviews', { id: task_id })).toMatchObject({ decisions: [], state: 'APPROVED' });
    });

    it('adds the comment that goes along', async () => {
      const task_id = open();
      const { note_id } = await account.create('complete_task', {
        task_id,
        status: 'Approved',
        note: 'Thank you!',
      });
      expect(account.pick('comments', { id: note_id })).toMatchObject({
        body: 'Thank you!',
        teamOnly: false,
      });
    });

    it('sends nothing where the status is already so, however it is spelled', async () => {
      account.settings.state_spelling = 'camel';
      const { id: task_id } = account.review('Client', 'APPROVED');
      const present = await account.create('complete_task', { task_id, status: 'Approved', note: 'Again' });
      expect(present).toMatchObject({ changed: false, status: 'approved', note_id: null });
      expect(account.requests()).not.toContain('PUT /reviews/ID/status');
    });

    it.each([
      ['title', 'Approved'],
      ['camel', 'approved'],
      ['upper', 'APPROVED'],
    ])('writes in the %s spelling of the account', async (spelling, written) => {
      account.settings.state_spelling = spelling;
      const task_id = open();
      const done = await account.create('complete_task', { task_id, status: 'approved' });
      expect(done).toMatchObject({ status: written, completed: true, changed: true });
      expect(account.requests().filter((each) => each.startsWith('PUT'))).toHaveLength(1);
    });

    it('tries the next spelling once when the first is refused', async () => {
      const task_id = open();
      const refusal = { vendor: 'filestage', kind: 'status', status: 400, method: 'PUT' } as const;
      account.sandbox.faults.add({ ...refusal, body: { message: 'unknown state' }, times: 1 });
      account.settings.state_spelling = 'upper';
      expect(await failure(account.create('complete_task', { task_id, status: 'approved' }))).toMatchObject({
        message:
          'Filestage did not accept the values: "state" must be one of IN_REVIEW, NEEDS_CHANGES, APPROVED.',
      });
      const sent = account.sandbox.log.all().filter(({ method }) => method === 'PUT');
      expect(sent.map(({ body }) => body)).toEqual([{ state: 'APPROVED' }, { state: 'Approved' }]);
    });

    it('does not send it again for any other trouble', async () => {
      const task_id = open();
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'server_error', method: 'PUT' });
      expect(await failure(account.create('complete_task', { task_id, status: 'approved' }))).toMatchObject({
        message:
          'Filestage answered with an error (500). The work may have been done anyway: check there before you replay this step.',
      });
      expect(account.requests().filter((each) => each.startsWith('PUT'))).toHaveLength(1);
    });

    it('approves nothing without a choice', async () => {
      const task_id = open();
      expect(await failure(account.create('complete_task', { task_id }))).toMatchObject({
        message: 'Fill in Status.',
      });
      expect(await failure(account.create('complete_task', { task_id, status: 'done' }))).toMatchObject({
        message: 'Status "done" is not one of the choices: Approved, Needs Changes, In Review.',
      });
      expect(
        await failure(account.create('complete_task', { task_id, status: 'needs_changes' })),
      ).toMatchObject({
        message:
          'Status must be Approved, not "needs_changes". For another status, update or reopen the Review instead.',
      });
      expect(account.requests()).toEqual([]);
    });
  });
});
