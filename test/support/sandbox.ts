import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import { createSandbox, type Sandbox } from '../../sandbox/server.js';
import { pointAt, variableOf } from './connection.js';
import { worlds } from './pause.js';

export { connectionTo, pointAt } from './connection.js';

/** One sandbox of these vendors, or all, for a test file, fresh before every test, with the app pointed at it. */
export const useSandbox = (...vendors: Vendor[]): (() => Sandbox) => {
  let sandbox: Sandbox | undefined;
  const current = (): Sandbox => {
    if (!sandbox) throw new Error('The sandbox runs only inside tests.');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await createSandbox(vendors.length > 0 ? { vendors } : {});
    pointAt(sandbox);
    worlds.add(sandbox.world);
  });
  beforeEach(() => current().reset());
  afterAll(async () => {
    await current().close();
    for (const vendor of VENDORS) delete process.env[variableOf(vendor)];
  });
  return current;
};
