import type { World } from '../../sandbox/kernel/world.js';

/** The worlds of the sandboxes that a test file runs. */
export const worlds = new Set<World>();

/**
 * Stands for `platform/pause.ts` in tests: most of the time passes only in the sandboxes. A tenth is really waited,
 * since their work in the meantime takes some time.
 */
export const pause = async (milliseconds: number): Promise<void> => {
  const waited = milliseconds / 10;
  await new Promise((resolve) => setTimeout(resolve, waited));
  for (const world of worlds) world.advance(milliseconds - waited);
};
