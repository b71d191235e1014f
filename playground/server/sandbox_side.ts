/** The sandbox's side of the page: actions of the products' users, faults, the clock. No credentials leave the server. */

import { ZapError } from '../../runner/zap_file.js';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import { FAULTS } from '../../sandbox/kernel/faults.js';
import { deeds, NothingThere } from '../../sandbox/people.js';
import type { Sandbox } from '../../sandbox/server.js';
import type { SandboxView, ServerApi } from '../protocol.js';
import { scrub, secretsOf } from './scrub.js';

type SandboxApi = Pick<
  ServerApi,
  'sandbox' | 'act' | 'fault' | 'clearFaults' | 'advance' | 'reset' | 'state'
>;

const viewOf = ({ instance, world, faults }: Sandbox): SandboxView => ({
  instance,
  now: world.iso(),
  faults: faults
    .list()
    .map(({ vendor, kind, times }) => ({ vendor, kind, ...(times !== undefined && { times }) })),
});

const vendorOf = (name: string): Vendor => {
  const vendor = VENDORS.find((each) => each === name);
  if (!vendor) throw new ZapError(`There is no product "${name}".`);
  return vendor;
};

export const sandboxSide = (sandbox: Sandbox): SandboxApi => ({
  sandbox: async () => viewOf(sandbox),

  act: async ({ deed }) => {
    const found = deeds[deed];
    if (!found) throw new ZapError(`There is no command "${deed}".`);
    try {
      return { said: await found.act(sandbox) };
    } catch (error) {
      if (error instanceof NothingThere) return { said: error.message };
      throw error;
    }
  },

  fault: async ({ vendor, kind, times }) => {
    const known = FAULTS.find((each) => each === kind);
    if (!known) throw new ZapError(`There is no fault "${kind}".`);
    sandbox.faults.add({ vendor: vendorOf(vendor), kind: known, ...(times !== undefined && { times }) });
    return viewOf(sandbox);
  },

  clearFaults: async () => {
    sandbox.faults.clear();
    return viewOf(sandbox);
  },

  advance: async ({ minutes }) => {
    sandbox.world.advance(minutes * 60_000);
    return viewOf(sandbox);
  },

  reset: async () => {
    sandbox.reset();
    return viewOf(sandbox);
  },

  state: async ({ vendor }) => {
    const secrets = secretsOf(
      Object.fromEntries(Object.values(sandbox.emulators).map((each) => [each.vendor, each.credentials])),
    );
    return { state: scrub(sandbox.emulators[vendorOf(vendor)].state(), secrets) };
  },
});
