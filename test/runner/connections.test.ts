import { describe, expect, it } from '@jest/globals';
import { findSandbox, liveConnections } from '../../runner/connections.js';
import { ZapError } from '../../runner/zap_file.js';
import { VENDORS } from '../../sandbox/kernel/emulator.js';
import { useSandbox } from '../support/sandbox.js';
import { json, useServer } from '../support/server.js';

const sandbox = useSandbox();
const other = useServer();

describe('connections to the sandbox', () => {
  it.each(VENDORS)('hold the demo credentials of %s, and point the app there', async (vendor) => {
    delete process.env[`${vendor.toUpperCase()}_BASE_URL`];
    const { connections } = await findSandbox(sandbox().origin);
    expect(connections[vendor]).toEqual({ service: vendor, ...sandbox().emulators[vendor].credentials });
    expect(process.env[`${vendor.toUpperCase()}_BASE_URL`]).toBe(sandbox().urls[vendor]);
  });

  it('need a sandbox that runs', async () => {
    for (const origin of ['http://127.0.0.1:9', other.origin]) {
      other.answer = json({ hello: 'world' });
      await expect(findSandbox(origin)).rejects.toThrow(
        new ZapError(
          `The sandbox does not answer at ${origin}. Start it in another terminal: npm run sandbox`,
        ),
      );
    }
  });
});

describe('connections to real accounts', () => {
  it('are those that the environment fills in', () => {
    const env = {
      HANDOFF_ONEPAGECRM_API_KEY: 'k',
      HANDOFF_ONEPAGECRM_USER_ID: 'u',
      HANDOFF_ONEPAGECRM_COLOR: 'red',
      HANDOFF_FLOWDASH_API_KEY: '',
      ONEPAGECRM_API_KEY: 'other',
    };
    expect(liveConnections(env)).toEqual({
      onepagecrm: { service: 'onepagecrm', api_key: 'k', user_id: 'u' },
    });
  });

  it('must be filled in', () => {
    expect(() => liveConnections({})).toThrow(
      new ZapError(
        'No account is set up: copy .env.example to .env and fill in the services that the Zap uses.',
      ),
    );
  });
});
