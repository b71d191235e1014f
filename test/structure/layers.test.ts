import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
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

const numbered = (file: string, row: number): string => file.replace('planted', `planted_${row}`);

describe('the layers', () => {
  /** Where Biome finds imports that a layer must not have, among one file per row of the table. */
  const refused = (): string[] => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
    cpSync('biome.json', join(folder, 'biome.json'));
    execFileSync('git', ['init', '-q'], { cwd: folder });
    PLANTED.forEach(([file, target], row) => {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, numbered(file, row)), `import '${target}';\n`);
    });
    const { stdout } = spawnSync(
      resolve('node_modules/.bin/biome'),
      ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github'],
      { cwd: folder, encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true, force: true });
    return [...stdout.matchAll(/noRestrictedImports,file=([^,]+),/g)].map(([, file = '']) =>
      relative(folder, file),
    );
  };
  let found: string[] = [];
  beforeAll(() => {
    found = refused();
  });

  it.each(PLANTED.map(([file, target], row) => [file, target, row] as const))(
    '%s may not import %s',
    (file, _target, row) => {
      expect(found).toContain(numbered(file, row));
    },
  );

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
