import type { World } from '../../kernel/world.js';

/** ISO time the given number of days (and hours) before the sandbox's start; negative days are in the future. */
export const daysAgo = (world: World, days: number, hours = 0): string =>
  new Date(world.time() - (days * 24 + hours) * 3_600_000).toISOString();
