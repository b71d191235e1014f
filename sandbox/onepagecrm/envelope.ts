import type { World } from '../kernel/world.js';

/** What every successful answer is wrapped in. `status` is 0, not 200. */
export interface Envelope {
  status: 0;
  message: 'OK' | 'Created';
  /** Unix seconds. */
  timestamp: number;
  data: unknown;
  [sibling: string]: unknown;
}

const envelope = (world: World, message: 'OK' | 'Created', data: unknown, siblings: object): Envelope => ({
  status: 0,
  message,
  timestamp: Math.floor(world.time() / 1_000),
  data,
  ...siblings,
});

export const ok = (world: World, data: unknown, siblings = {}): Envelope =>
  envelope(world, 'OK', data, siblings);

export const created = (world: World, data: unknown, siblings = {}): Envelope =>
  envelope(world, 'Created', data, siblings);

/** Answers give date-times to the second: `2018-05-16T11:52:09Z`. */
export const seconds = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');
