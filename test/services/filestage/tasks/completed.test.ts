import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { NOBODY, useAccount } from '../account.js';

const account = useAccount();

describe('approved reviews', () => {
  const approve = (id: string) => account.call('PUT', `/reviews/${id}/status`, { state: 'APPROVED' });

  it('are read to the end of the list, whatever their age', async () => {
    const { id } = account.review('Client', 'IN_REVIEW');
    const group = account.group('Client');
    const before = await account.poll('task_completed', group);
    expect(before.every(({ completed }) => completed)).toBe(true);
    await approve(id);
    account.clearLog();
    const after = await account.poll('task_completed', group);
    expect(after.filter(({ event_id }) => !before.some((row) => row.event_id === event_id))).toMatchObject([
      { event_id: `${id}:approved`, id, completed: true, status: 'APPROVED' },
    ]);
    // The names of projects are still in Zapier's cache.
    expect(account.requests()).toEqual(['GET /steps/ID/reviews', 'GET /projects/ID/files']);
  });

  it('take as many requests as the group has pages', async () => {
    account.settings.max_review_limit = 1;
    const group = account.group('Client');
    const { length } = account.held('reviews').filter(({ stepId }) => stepId === group.step_id);
    await account.poll('task_completed', group, { isPopulatingDedupe: true });
    expect(account.requests()).toEqual([
      'GET /projects/ID/steps',
      ...Array(length).fill('GET /steps/ID/reviews'),
    ]);
  });

  it.each(['title', 'camel'])('are known in the %s spelling too', async (spelling) => {
    account.settings.state_spelling = spelling;
    const found = await account.poll('task_completed', account.group('Client'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      completed: true,
      status: spelling === 'title' ? 'Approved' : 'approved',
    });
  });

  it('can be those that all asked reviewers have approved', async () => {
    const group = account.group('Client');
    const decided = { ...group, completed_when: 'decisions' };
    // Zoë approved the last version, Renée was asked as well.
    expect(await account.poll('task_completed', decided)).toEqual([]);
    const legal = { ...account.group('Internal', 'Nordlys Coffee – Packaging'), completed_when: 'decisions' };
    expect(await account.poll('task_completed', legal)).toEqual([]);
    const cards = { ...account.group('Internal', 'Holiday Cards'), completed_when: 'decisions' };
    const review = account.review('Internal', 'APPROVED', 'Holiday Cards');
    expect(await account.poll('task_completed', cards)).toMatchObject([
      { event_id: `${review.id}:approved_by_all`, id: review.id },
    ]);
    const everywhere = { project_id: cards.project_id, completed_when: 'decisions' };
    expect(await account.poll('task_completed', everywhere)).toHaveLength(2);
  });

  it('have a sample that fits, even where only one group has one', async () => {
    const sample = await account.poll(
      'task_completed',
      { project_id: account.project('Harbor Hotel – Website Relaunch') },
      { isLoadingSample: true },
    );
    expect(sample.length).toBeGreaterThan(0);
    expect(sample.every(({ completed }) => completed)).toBe(true);
  });

  it('have a sample even where nothing is approved', async () => {
    const sample = await account.poll('task_completed', account.group('Legal'), { isLoadingSample: true });
    expect(sample).toMatchObject([{ completed: false }]);
  });

  it('know no group that is not of the project', async () => {
    const input = { project_id: account.project(), step_id: NOBODY, completed_when: 'decisions' };
    expect(await failure(account.poll('task_completed', input))).toMatchObject({ code: 'missing' });
  });

  it('refuse a meaning that there is not', async () => {
    const input = { ...account.group('Client'), completed_when: 'someday' };
    expect(await failure(account.poll('task_completed', input))).toMatchObject({
      message: 'Approved When "someday" is none of status, decisions.',
    });
  });
});
