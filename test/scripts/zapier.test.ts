import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let folder = '';
const oldNode = () => join(folder, 'node');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'node-'));
  writeFileSync(oldNode(), '#!/bin/sh\necho v20.20.2\n');
  chmodSync(oldNode(), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: number; error: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/zapier.mjs', ...args],
      { env: { PATH: process.env.PATH, ...env } },
      (failure, _out, error) => done({ code: failure ? Number(failure.code) : 0, error }),
    );
  });

const USAGE =
  'Write: npm run zapier -- <app> <command …>, such as "npm run zapier -- handoff validate". ' +
  'The apps: filestage, flowdash, handoff, highlevel, onepagecrm.\n';

describe("Zapier's command line", () => {
  it.each([
    ['nothing', [], USAGE],
    ['no command', ['handoff'], USAGE],
    ['an app that is not there', ['nowhere', 'validate'], `There is no app nowhere. ${USAGE}`],
  ])('says how it is used where it is told %s', async (_what, args, error) => {
    expect(await run(args)).toEqual({ code: 1, error });
  });

  it('is not started under a Node that it refuses, whatever that one calls itself', async () => {
    expect(await run(['handoff', 'validate'], { ZAPIER_NODE: oldNode() })).toEqual({
      code: 1,
      error: `Zapier's command line needs Node 22 or newer, and ${oldNode()} is v20.20.2.\n`,
    });
    expect(await run(['handoff', 'validate'], { ZAPIER_NODE: join(folder, 'none') })).toEqual({
      code: 1,
      error: `Zapier's command line needs Node 22 or newer, and ${join(folder, 'none')} is nothing that runs.\n`,
    });
  });

  it('is of the version of core', () => {
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')).dependencies;
    expect(read('tools/zapier/package.json')['zapier-platform-cli']).toBe(
      read('package.json')['zapier-platform-core'],
    );
  });
});

const APPS = ['filestage', 'flowdash', 'handoff', 'highlevel', 'onepagecrm'];

it.each([
  ...['package-lock.json', 'tools/zapier/package-lock.json', 'bench/peers/package-lock.json'],
  ...APPS.map((app) => `apps/${app}/package-lock.json`),
])('%s names no download host', (file) => {
  expect(readFileSync(file, 'utf8')).not.toContain('"resolved"');
});

it.each(APPS)('apps/%s is built from its lock file, with what its package asks for', (app) => {
  const { name, version, dependencies } = JSON.parse(readFileSync(`apps/${app}/package.json`, 'utf8'));
  const { packages } = JSON.parse(readFileSync(`apps/${app}/package-lock.json`, 'utf8'));
  expect(packages['']).toEqual({ name, version, dependencies });
});
