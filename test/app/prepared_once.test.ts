import { describe, expect, it, jest } from '@jest/globals';
import { once } from '../../prepared_once.js';

/** `prepared_apps.ts` shows, with builds from the Zapier CLI, that core itself is wrapped and returns the same. */
describe('preparing an app once', () => {
  const prepare = () => jest.fn((app: object) => ({ of: app }));

  it('prepares an app on its first run only', () => {
    const prepared = prepare();
    const kept = once(prepared);
    const app = { triggers: {} };
    expect(kept(app)).toBe(kept(app));
    expect(prepared).toHaveBeenCalledTimes(1);
  });

  it('keeps apps apart, and an override from what it overrides', () => {
    const kept = once(prepare());
    const [one, other] = [{ version: '1' }, { version: '1' }];
    expect([kept(one), kept(other)]).toEqual([{ of: one }, { of: other }]);
    expect(kept(other)).not.toBe(kept(one));
    expect(kept({ ...one, creates: {} })).toEqual({ of: { version: '1', creates: {} } });
  });

  it('keeps no failure', () => {
    const prepared = prepare().mockImplementationOnce(() => {
      throw new Error('no app');
    });
    const kept = once(prepared);
    const app = {};
    expect(() => kept(app)).toThrow('no app');
    expect(kept(app)).toEqual({ of: app });
  });
});
