import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { betweenFolders, codeFiles, filesLike, findCycle, readImports } from './imports.js';

const files = codeFiles();
const imports = readImports(files);
const inside = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

describe('imports, those of types included', () => {
  it('go round in no circle between files', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('go round in no circle between folders', () => {
    expect(findCycle(betweenFolders(imports))).toBeUndefined();
  });

  it('are found, and a circle of them too', () => {
    expect(imports.get('app.ts')).toContain('operation/render.ts');
    const circle = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(findCycle(circle)).toEqual(['b', 'c', 'b']);
  });

  it('lead from one record to another only where a record is made of others', () => {
    const pairs = inside('records').flatMap((file) =>
      [...(imports.get(file) ?? [])]
        .map((target) => [posix.dirname(file), posix.dirname(target)])
        .filter(([from, to]) => from !== to && from !== 'records' && to?.startsWith('records/'))
        .map(([from, to]) => `${from?.slice(8)} -> ${to?.slice(8)}`),
    );
    // What gathers whole records: a contact's context, and the events that carry one.
    const others = _.uniq(pairs).filter((pair) => !/^(context|event) /.test(pair));
    expect(others).toEqual([]);
  });
});

it('lead from one record of a product to another in few places', () => {
  const pairs = inside('services').flatMap((file) =>
    [...(imports.get(file) ?? [])].map((target) => [file.split('/'), target.split('/')]),
  );
  const crossing = pairs
    .filter(([from = [], to = []]) => from.length > 3 && to.length > 3 && from[2] !== to[2])
    // What gathers whole records: a contact's context, the events that carry one, and what lists a part.
    .filter(([from = []]) => !/^(context|webhooks)$/.test(from[2] ?? '') && from[3] !== 'index.ts')
    .map(([from = [], to = []]) => `${from[1]}: ${from[2]} -> ${to[2]}`);
  expect(_.countBy(crossing)).toEqual({
    'flowdash: checklist -> tasks': 3,
    'flowdash: files -> projects': 1,
    'flowdash: files -> tasks': 3,
    'flowdash: notes -> tasks': 2,
    'onepagecrm: tasks -> contacts': 7,
  });
});

describe('sizes', () => {
  it('stay below 8 KB for a file of a product', () => {
    expect(inside('services').filter((file) => statSync(file).size >= 8 * 1024)).toEqual([]);
  });

  it('stay below two dozen files in a folder, but for the operations and the helpers of the platform', () => {
    const crowded = _.pickBy(_.countBy(files, posix.dirname), (count) => count > 25);
    expect(_.omit(crowded, ['triggers', 'creates', 'searches', 'platform'])).toEqual({});
  });
});

/** Names that say by themselves what a file holds: they mean the same in every product and every record. */
const TELLING =
  /^(index|record|fields|form|forms|capabilities|body|create|update|upsert|complete|assign|delete|search|feeds|connection|errors|words|types|lists|users)$/;

it('says in its first line what a file is, where its name does not', () => {
  const silent = [
    ...inside('services'),
    ...inside('records'),
    ...inside('operation'),
    ...inside('platform'),
  ].filter(
    (file) => !TELLING.test(posix.basename(file, '.ts')) && !readFileSync(file, 'utf8').startsWith('/**'),
  );
  expect(silent).toEqual([]);
});

it('leaves no tests out: parts of a test file are imported by one', () => {
  const all = filesLike('test/**/*.ts');
  const used = [...readImports(all).values()].flatMap((targets) => [...targets]);
  const parts = all.filter((file) => /^describe\(/m.test(readFileSync(file, 'utf8')));
  expect(parts.filter((file) => !file.endsWith('.test.ts')).length).toBeGreaterThan(0);
  expect(parts.filter((file) => !file.endsWith('.test.ts') && !used.includes(file))).toEqual([]);
});
