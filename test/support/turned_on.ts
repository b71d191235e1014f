import { afterAll, expect } from '@jest/globals';
import { findSandbox } from '../../runner/connections.js';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { createStash, type Stash } from '../../runner/stash.js';
import { MemoryState } from '../../runner/state.js';
import type { Zap } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import type { Sandbox } from '../../sandbox/server.js';
import { appFor } from './app.js';
import { traceTo } from './trace.js';

let stash: Stash | undefined;
afterAll(() => stash?.close());

/** These Zaps, turned on in the all-in-one app. `before`: what passes before each looks. */
export const turnedOn = async (sandbox: Sandbox, zaps: Zap[], before: () => void = () => undefined) => {
  const lines: string[] = [];
  stash ??= await createStash();
  const store = new MemoryState();
  const history = new History(false);
  const { connections } = await findSandbox(sandbox.origin);
  const engine = new Engine(
    new Zapier(history.watch(appFor()), 'UTC', stash),
    connections,
    store,
    history,
    traceTo(lines),
  );
  for (const zap of zaps) await engine.check(zap);
  /** Each polls once; returns the number of new events. A run that fails ends the test. */
  const round = async (): Promise<number> => {
    let fresh = 0;
    for (const zap of zaps) {
      before();
      const result = await engine.visit(zap);
      expect({
        zap: zap.id,
        failed: result.failed,
        lines: lines.filter((line) => /^failed/.test(line)),
      }).toEqual({ zap: zap.id, failed: 0, lines: [] });
      fresh += result.fresh;
    }
    return fresh;
  };
  await round();
  return {
    round,
    /** Until nothing is new, within a few rounds. */
    rest: async () => {
      for (let i = 0; i < 4; i += 1) if ((await round()) === 0) return;
      throw new Error('The Zaps answer each other for ever.');
    },
    /** As if Zapier had forgotten what it has seen: all Zaps run for what is there again. */
    again: async () => {
      for (const { id } of zaps) store.write(id, { on: true, seen: [], runs: [] });
      sandbox.log.clear();
      await round();
      return sandbox.log.all().filter(({ method, url }) => method !== 'GET' && !/\/search(\?|$)/.test(url));
    },
  };
};
