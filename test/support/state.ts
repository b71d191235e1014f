import _ from 'lodash';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Sandbox } from '../../sandbox/server.js';

export type Stored = Record<string, unknown> & { id: string };

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** A vendor's current records. */
export const held = (sandbox: Sandbox, vendor: Vendor, collection: string): Stored[] => {
  const records = sandbox.emulators[vendor].state()[collection];
  if (!records) throw new Error(`${vendor} has no collection ${collection}.`);
  return records.filter(isStored);
};

/** The first record that has these values. */
export const pick = (sandbox: Sandbox, vendor: Vendor, collection: string, match: object = {}): Stored => {
  const found = held(sandbox, vendor, collection).find((record) => _.isMatch(record, match));
  if (!found) throw new Error(`No ${collection} of ${vendor} matches ${JSON.stringify(match)}.`);
  return found;
};
