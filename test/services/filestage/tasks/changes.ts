import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

describe('changes', () => {
  const account = useAccount();
  const HOUR = 3_600_000;
  const reviews = () => account.sandbox.emulators.filestage.store.reviews;
  const legal = () => account.review('Legal', 'IN_REVIEW').id;

  /** The only review of its group, as Filestage would send it with these changes. */
  const answering = (own: object) => {
    const body = { reviews: [{ id: 'r1', stepId: account.step('Legal'), ...own }], pagination: null };
    account.answer(body, { path: '/reviews' });
  };

  describe('a changed status', () => {
    const poll = (own: object = {}) =>
      account.poll('task_status_changed', { ...account.group('Client'), ...own });

    it('is the one that is chosen, or any but that of the beginning', async () => {
      const [approved, changes] = ['APPROVED', 'NEEDS_CHANGES'].map((state) =>
        account.review('Client', state),
      );
      const told = [
        { event_id: `${approved?.id}:approved`, status: 'APPROVED' },
        { event_id: `${changes?.id}:needs_changes`, status: 'NEEDS_CHANGES' },
      ];
      expect(await poll()).toMatchObject(told);
      expect(await poll({ status: 'approved' })).toMatchObject(told.slice(0, 1));
      expect(await poll({ status: 'Needs Changes' })).toMatchObject(told.slice(1));
      expect(await failure(poll({ status: 'in_review' }))).toMatchObject({
        message: 'New Status "in_review" is not one of the choices: Approved, Needs Changes.',
      });
    });

    it.each([
      [{ status: { state: 'ON_HOLD' } }, ['r1:ON_HOLD']],
      [{ status: { state: 'In review' } }, []],
      [{ status: {} }, []],
      [{}, []],
    ])('may be one that is not known, but not none: %j', async (own, events) => {
      answering(own);
      const found = await account.poll('task_status_changed', account.group('Legal'));
      expect(found.map(({ event_id }) => event_id)).toEqual(events);
    });
  });

  describe('a due date', () => {
    const poll = (meta: object = {}) => account.poll('task_due', account.group('Legal'), { ...meta });
    const setDue = (at: number): string => {
      const review = reviews().get(legal());
      if (!review) throw new Error('The group has no review.');
      review.dueDate = new Date(at).toISOString();
      return review.dueDate;
    };

    it('is reached to the millisecond, and not before', async () => {
      const now = Date.now();
      const before = Date.now;
      const due = setDue(now);
      const event = { event_id: `${legal()}:${due}`, due_at: due };
      try {
        Date.now = () => now - 1;
        expect(await poll()).toEqual([]);
        Date.now = () => now;
        expect(await poll()).toMatchObject([event]);
      } finally {
        Date.now = before;
      }
    });

    it('that is long past is in the first fill and in the sample only', async () => {
      const due = setDue(Date.now() - 48 * HOUR);
      expect(await poll()).toEqual([]);
      expect(await poll({ isPopulatingDedupe: true })).toMatchObject([{ event_id: `${legal()}:${due}` }]);
      expect(await poll({ isLoadingSample: true })).toMatchObject([{ event_id: `${legal()}:${due}` }]);
    });

    it.each([
      [{ status: { state: 'APPROVED' }, dueDate: new Date().toISOString() }],
      [{ status: { state: 'IN_REVIEW' }, dueDate: null }],
      [{ status: { state: 'IN_REVIEW' }, dueDate: 'soon' }],
    ])('is none that matters of %j', async (own) => {
      answering(own);
      expect(await poll()).toEqual([]);
      expect(await poll({ isPopulatingDedupe: true })).toEqual([]);
    });
  });
});
