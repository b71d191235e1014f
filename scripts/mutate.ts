/**
 * Changes one token after the other in a copy of the last commit and runs the tests that should notice: what they let pass
 * is code that nothing holds. A look for now and then, not a part of the checks: 30 changes take about ten minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import _ from 'lodash';
import { type Change, changesIn } from './mutate/changes.js';
import { EQUIVALENT } from './mutate/equivalent.js';

const USAGE = 'Usage: npm run mutate -- [--sample 30] [--seed 1] [--only services/highlevel]';
const CHANGED = ['services', 'platform', 'operation', 'records'];
const root = resolve(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

/** So many of them, the same ones for the same seed. */
const drawn = (changes: Change[], count: number, seed: number): Change[] => {
  const length = Math.min(count, changes.length);
  const some = fc.shuffledSubarray(changes, { minLength: length, maxLength: length });
  return fc.sample(some, { seed, numRuns: 1 }).flat();
};

/** The tests that should notice, nearest first: those of the folder, of the product or layer, of all operations. */
const testsFor = (file: string): string[][] => {
  const [layer = '', product = '', ...rest] = file.split('/');
  const operations = (name: string) => [`test/operations/${name}.test.ts`, `test/polling/${name}.test.ts`];
  const folder = join('test', dirname(file));
  const rounds =
    layer === 'services' && rest.length > 0
      ? [[folder], [`test/services/${product}/`], operations(product)]
      : [
          [folder],
          [`test/${layer}/`, 'test/app/'],
          ['onepagecrm', 'highlevel', 'flowdash', 'filestage'].flatMap(operations),
        ];
  return rounds
    .map((paths) => paths.filter((path) => existsSync(join(root, path))))
    .filter(({ length }) => length > 0);
};

const lineOf = ({ file, line }: Change) =>
  readFileSync(join(root, file), 'utf8').split('\n')[line - 1]?.trim() ?? '';

const isEquivalent = (change: Change) =>
  EQUIVALENT.some(
    ({ file, line, from }) => file === change.file && from === change.from && lineOf(change) === line,
  );

const copy = mkdtempSync(join(tmpdir(), 'handoff-mutate-'));
const git = (...given: string[]) =>
  execFileSync('git', given, { cwd: root, stdio: 'pipe', encoding: 'utf8' });

const fails = (tests: string[]): boolean =>
  spawnSync('npx', ['jest', '--bail', '--silent', '--passWithNoTests', ...tests], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 900_000,
  }).status !== 0;

/** A test that fails anyway would notice everything. */
const failsAnyway = _.memoize(fails, (tests) => tests.join(' '));

const isNoticed = (change: Change): boolean => {
  const path = join(copy, change.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, change.start) + change.to + text.slice(change.end));
  const noticing = testsFor(change.file).find(fails);
  writeFileSync(path, text);
  if (noticing && failsAnyway(noticing)) throw new Error(`${noticing.join(' ')} fails without a change.`);
  return noticing !== undefined;
};

git('worktree', 'add', '--detach', copy);
try {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const files = git('ls-files', '--', ...CHANGED)
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file.startsWith(options.only));
  const all = files.flatMap((file) => changesIn(file, readFileSync(join(copy, file), 'utf8')));
  const sample = drawn(all, Number(options.sample), Number(options.seed)).filter(
    (change) => !isEquivalent(change),
  );
  console.log(`${all.length} changes are possible, ${sample.length} are tried.`);
  const missed = sample.filter((change, index) => {
    const noticed = isNoticed(change);
    const { file, line, from, to } = change;
    console.log(
      `${index + 1} ${noticed ? 'noticed' : 'MISSED '} ${file}:${line} ${from} -> ${to || 'nothing'}   ${lineOf(change)}`,
    );
    return !noticed;
  });
  const noticed = sample.length - missed.length;
  console.log(
    `${noticed} of ${sample.length} noticed (${Math.round((noticed / sample.length) * 1000) / 10} %).`,
  );
} finally {
  git('worktree', 'remove', '--force', copy);
  rmSync(copy, { recursive: true, force: true });
}
