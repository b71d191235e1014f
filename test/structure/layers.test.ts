import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { services } from '../../services/index.js';

interface Override {
  includes: string[];
}

const { overrides }: { overrides: Override[] } = JSON.parse(readFileSync('biome.json', 'utf8'));
const covered = overrides.flatMap(({ includes }) => includes);

/** A file that imports what its layer must not know, by the place of the file. */
const PLANTED: Array<[file: string, target: string]> = [
  ['platform/planted.ts', '../records/keys.js'],
  ['platform/planted.ts', '../services/flowdash/errors.js'],
  ['records/planted.ts', '../operation/declare.js'],
  ['records/task/planted.ts', '../service.js'],
  ['records/task/planted.ts', '../../services/index.js'],
  ['operation/planted.ts', '../services/highlevel/index.js'],
  ['operation/planted.ts', '../creates/index.js'],
  ['creates/planted.ts', '../services/onepagecrm/index.js'],
  ['triggers/planted.ts', '../app.js'],
  ['searches/planted.ts', '../sandbox/server.js'],
  ['sandbox/kernel/planted.ts', '../../platform/dates.js'],
  ['sandbox/onepagecrm/contacts/planted.ts', '../../../records/keys.js'],
  ['runner/planted.ts', '../services/index.js'],
  ['runner/planted.ts', '../operation/declare.js'],
  ['runner/planted.ts', '../playground/server/realm.js'],
  ['playground/server/planted.ts', '../../services/index.js'],
  ['playground/page/planted.ts', '../server/realm.js'],
  ...services.flatMap(
    ({ key }): Array<[string, string]> => [
      [`services/${key}/planted.ts`, '../../operation/declare.js'],
      [`services/${key}/tasks/deep/planted.ts`, '../../../../creates/index.js'],
      ...services
        .filter((other) => other.key !== key)
        .map((other): [string, string] => [
          `services/${key}/tasks/deep/planted.ts`,
          `../../../${other.key}/tasks/record.js`,
        ]),
    ],
  ),
];

describe('the layers', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-'));
    cpSync('biome.json', join(folder, 'biome.json'));
    execFileSync('git', ['init', '-q'], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLANTED)('%s may not import %s', (file, target) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `import '${target}';\n`);
    const { stdout, stderr } = spawnSync(
      resolve('node_modules/.bin/biome'),
      ['lint', '--only=style/noRestrictedImports', file],
      { cwd: folder, encoding: 'utf8' },
    );
    rmSync(join(folder, file));
    expect(stdout + stderr).toContain('noRestrictedImports');
  });

  it('hold in every folder of code', () => {
    const folders = [
      'platform',
      'records',
      'operation',
      'triggers',
      'creates',
      'searches',
      'sandbox',
      'runner',
      'playground/server',
      'playground/page',
    ];
    const products = readdirSync('services', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `services/${name}`);
    expect(products).toHaveLength(services.length);
    expect([...folders, ...products].filter((name) => !covered.includes(`${name}/**`))).toEqual([]);
  });

  it('name every other product in the rule of each', () => {
    for (const { key } of services) {
      const rule = JSON.stringify(overrides.find(({ includes }) => includes.includes(`services/${key}/**`)));
      const named = services.map((other) => other.key).filter((other) => rule.includes(`"**/${other}/**"`));
      expect(named.sort()).toEqual(
        _.without(
          services.map((other) => other.key),
          key,
        ).sort(),
      );
    }
  });
});
