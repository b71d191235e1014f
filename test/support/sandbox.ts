import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import { createSandbox, type Sandbox } from '../../sandbox/server.js';
import { worlds } from './pause.js';

/** The variable that points the app at another base URL for a vendor. */
const variableOf = (vendor: string): string => `${vendor.toUpperCase()}_BASE_URL`;

export const pointAt = ({ urls }: Sandbox): void => {
  for (const [vendor, url] of Object.entries(urls)) process.env[variableOf(vendor)] = url;
};

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

/** What a user of the sandbox would type to connect, with the service chosen. */
export const connectionTo = (sandbox: Sandbox, vendor: Vendor): Record<string, string> => ({
  service: vendor,
  ...sandbox.emulators[vendor].credentials,
});
