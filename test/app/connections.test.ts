import { describe, expect, it } from '@jest/globals';
import { VENDORS } from '../../sandbox/kernel/emulator.js';
import { appFor, failure, runner } from '../support/app.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';

const sandbox = useSandbox();

/** The connection's secret values. */
const secretsOf = ({ api_key = '' }: Record<string, string>) => api_key;

describe.each(VENDORS)('a connection to %s', (vendor) => {
  it.each([
    ['all services', appFor()],
    ['it alone', appFor(vendor)],
  ])('in the app for %s shows whose it is, and no secret', async (_which, app) => {
    const authData = connectionTo(sandbox(), vendor);
    const result = await runner(app)('authentication.test', { authData });
    expect(result).toMatchObject({ service: vendor, label: expect.stringMatching(/\w/) });
    expect(JSON.stringify(result)).not.toContain(secretsOf(authData));
  });

  it('says when the key is bad, without it', async () => {
    const authData = { ...connectionTo(sandbox(), vendor), api_key: 'wr0ngk3y' };
    const error = await failure(runner(appFor())('authentication.test', { authData }));
    expect(error).toMatchObject({
      name: 'ExpiredAuthError',
      message: expect.stringContaining('does not accept this connection. Check '),
    });
    expect(error.message).not.toContain('wr0ngk3y');
  });

  it('sends the key to the service only, with every request', async () => {
    const authData = connectionTo(sandbox(), vendor);
    await runner(appFor())('authentication.test', { authData });
    const log = sandbox().log.all();
    expect(log.length).toBeGreaterThan(0);
    for (const entry of log) expect(entry).toMatchObject({ vendor, headers: { authorization: '***' } });
  });
});
