/** Points the app at a sandbox, and connects to it. For tests of all kinds: nothing here depends on Jest. */
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Sandbox } from '../../sandbox/server.js';

/** The variable that points the app at another base URL for a vendor. */
export const variableOf = (vendor: string): string => `${vendor.toUpperCase()}_BASE_URL`;

export const pointAt = ({ urls }: Sandbox): void => {
  for (const [vendor, url] of Object.entries(urls)) process.env[variableOf(vendor)] = url;
};

/** What a user of the sandbox would type to connect to the chosen service. */
export const connectionTo = (sandbox: Sandbox, vendor: Vendor): Record<string, string> => ({
  service: vendor,
  ...sandbox.emulators[vendor].credentials,
});
