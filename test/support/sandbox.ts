import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../sandbox/server.js';

/** Base URL variables of the app, by vendor. */
const VARIABLES = {
  onepagecrm: 'ONEPAGECRM_BASE_URL',
  highlevel: 'HIGHLEVEL_BASE_URL',
  flowdash: 'FLOWDASH_BASE_URL',
  filestage: 'FILESTAGE_BASE_URL',
} as const;

export const pointAt = ({ urls }: Sandbox): void => {
  for (const [vendor, variable] of Object.entries(VARIABLES))
    process.env[variable] = Reflect.get(urls, vendor);
};

/** One sandbox for a test file, fresh before every test, with the app pointed at it. */
export const useSandbox = (): (() => Sandbox) => {
  let sandbox: Sandbox | undefined;
  const current = (): Sandbox => {
    if (!sandbox) throw new Error('The sandbox runs only inside tests.');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await createSandbox();
    pointAt(sandbox);
  });
  beforeEach(() => current().reset());
  afterAll(async () => {
    await current().close();
    for (const variable of Object.values(VARIABLES)) delete process.env[variable];
  });
  return current;
};

/** What a user of the sandbox would type to connect, with the service chosen. */
export const connectionTo = (sandbox: Sandbox, vendor: keyof typeof VARIABLES): Record<string, string> => ({
  service: vendor,
  ...sandbox.emulators[vendor].credentials,
});
