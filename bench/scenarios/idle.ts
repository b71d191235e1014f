/**
 * What the size of the definition costs every run: core copies and freezes all of it each time. Compares an empty
 * operation inside this app with one in an app of its own (`core alone`).
 */
import { builtApp, caller, count, TINY, withTiny } from '../core.js';
import type { Scenario } from '../scenario.js';

export const idle: Scenario[] = [
  {
    name: 'Empty operation in this app',
    runs: 40,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === 0,
    handoff: async ({ auth }) => {
      const call = caller(withTiny(await builtApp()));
      return async () => count(await call({ method: TINY.trigger, auth }));
    },
  },
];
