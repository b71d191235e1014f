import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findSandbox } from '../../runner/connections.js';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { MemoryState } from '../../runner/state.js';
import { readZap } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import { appFor } from '../support/app.js';
import { useSandbox } from '../support/sandbox.js';
import { traceTo } from '../support/trace.js';

const sandbox = useSandbox();

const files = readdirSync('zaps').filter((file) => file.endsWith('.yaml'));

/** HighLevel searches with POST. */
const writes = () =>
  sandbox()
    .log.all()
    .filter(({ method, url }) => method !== 'GET' && !/\/search(\?|$)/.test(url));

describe.each(files)('the example %s', (file) => {
  it('can be tried on a fresh sandbox, and changes nothing there', async () => {
    const zap = readZap(`zaps/${file}`);
    const lines: string[] = [];
    const history = new History(true);
    const { connections } = await findSandbox(sandbox().origin);
    const zapier = new Zapier(history.watch(appFor()), 'UTC');
    const engine = new Engine(zapier, connections, new MemoryState(), history, traceTo(lines));
    await engine.check(zap);
    const { fresh, failed } = await engine.visit(zap);
    expect(failed).toBe(0);
    expect(writes()).toEqual([]);
    expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
    // Every step is reported, down to the last, unless a condition ends the run before it.
    const told = zap.actions.filter(({ name }) =>
      lines.some((line) => new RegExp(`^(did|held|taken for done|filtered before) ${name}$`).test(line)),
    );
    // If nothing there matches the trigger yet, there is no run to show.
    if (fresh === 0) return;
    const ends = lines.some((line) => line.startsWith('filtered'));
    expect(ends || told.length === zap.actions.length).toBe(true);
  });
});
