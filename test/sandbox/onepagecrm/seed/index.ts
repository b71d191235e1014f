import { describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('seed: index', () => {
  const crm = useOnePageCrm();

  test.each([
    ['contact', '/contacts?team=true&', 'contacts', 28],
    ['company', '/companies?', 'companies', 20],
    ['action', '/actions?', 'actions', 25],
    ['deal', '/deals?', 'deals', 25],
    ['note', '/notes?', 'notes', 25],
    ['call', '/calls?', 'calls', 4],
    ['meeting', '/meetings?', 'meetings', 3],
  ])('no %s is younger than six hours', async (key, path, list, least) => {
    const answer = await crm.get(`${path}per_page=100&sort_by=modified_at&order=desc`);
    const modified = answer.each(`data.${list}`, `${key}.modified_at`).map((at) => Date.parse(String(at)));
    const created = answer.each(`data.${list}`, `${key}.created_at`).map((at) => Date.parse(String(at)));
    expect(modified.length).toBeGreaterThanOrEqual(least);
    expect(Math.max(...modified)).toBeLessThan(crm.sandbox.world.now().getTime() - 6 * 60 * 60 * 1_000);
    created.forEach((at, index) => {
      expect(at).toBeLessThanOrEqual(modified[index] ?? 0);
    });
  });

  test('actions have every status, and one mirrors an event', async () => {
    const actions = await crm.get('/actions?per_page=100');
    expect(new Set(actions.each('data.actions', 'action.status'))).toEqual(
      new Set(['asap', 'date', 'date_time', 'waiting', 'queued', 'queued_with_date', 'done']),
    );
    expect(actions.each('data.actions', 'action.externally_controlled')).toContain(true);
  });

  test('the control API shows what is held', () => {
    const state = crm.emulator.state();
    expect(Object.entries(state).filter(([, records]) => records.length === 0)).toEqual([]);
  });
});
