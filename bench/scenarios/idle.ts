/**
 * What the size of the definition costs every run, whatever the operation does: core copies and freezes the whole of it
 * each time. An empty operation inside this app, beside one in an app of its own.
 */
import { caller, count, TINY, tinyApp } from '../core.js';
import type { Scenario } from '../scenario.js';
import { builtApp } from './app.js';

export const idle: Scenario[] = [
  {
    name: 'Empty operation in this app',
    runs: 40,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === 0,
    handoff: async ({ auth }) => {
      const app = await builtApp();
      const call = caller({ ...app, triggers: { ...app.triggers, ...tinyApp(async () => []).triggers } });
      return async () => count(await call({ method: TINY.trigger, auth }));
    },
  },
];
