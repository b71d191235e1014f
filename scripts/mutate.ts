/**
 * Changes one token at a time in copies of the last commit and runs the tests that should notice: a change that passes shows
 * untested code. For occasional use, not part of the checks: 30 changes take about five minutes on two
 * cores.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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

/** A random selection of this size; the same seed always gives the same one. */
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
          ['test/services/'],
          ['onepagecrm', 'highlevel', 'flowdash', 'filestage'].flatMap(operations),
        ];
  return rounds
    .map((paths) => paths.filter((path) => existsSync(join(root, path))))
    .filter(({ length }) => length > 0);
};

const lineOf = ({ file, line }: Change) => git('show', `HEAD:${file}`).split('\n')[line - 1]?.trim() ?? '';

const isEquivalent = (change: Change) =>
  EQUIVALENT.some(
    ({ file, line, from }) => file === change.file && from === change.from && lineOf(change) === line,
  );

const git = (...given: string[]) =>
  execFileSync('git', given, { cwd: root, stdio: 'pipe', encoding: 'utf8' });

/** A copy of the last commit. Each changes one file at a time, so several copies can use several cores. */
const copyOf = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'handoff-mutate-'));
  git('worktree', 'add', '--detach', copy);
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

const remove = (copy: string): void => {
  git('worktree', 'remove', '--force', copy);
  rmSync(copy, { recursive: true, force: true });
};

const JEST = join(root, 'node_modules/jest/bin/jest.js');

const fails = async (copy: string, tests: string[]): Promise<boolean> => {
  const given = ['--runInBand', '--bail', '--silent', '--passWithNoTests', ...tests];
  const jest = spawn('node', [JEST, ...given], { cwd: copy, stdio: 'ignore', timeout: 900_000 });
  const [code] = await once(jest, 'exit');
  return code !== 0;
};

/** A test that fails even without a change would seem to notice every change. */
const failsAnyway = _.memoize(fails, (_copy, tests) => tests.join(' '));

const isNoticed = async (copy: string, change: Change): Promise<boolean> => {
  const path = join(copy, change.file);
  const text = readFileSync(path, 'utf8');
  for (const tests of testsFor(change.file)) {
    writeFileSync(path, text.slice(0, change.start) + change.to + text.slice(change.end));
    const isCaught = await fails(copy, tests);
    writeFileSync(path, text);
    if (isCaught && (await failsAnyway(copy, tests)))
      throw new Error(`${tests.join(' ')} fails without a change.`);
    if (isCaught) return true;
  }
  return false;
};

const copies = _.times(availableParallelism(), copyOf);
try {
  const files = git('ls-files', '--', ...CHANGED)
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file.startsWith(options.only));
  const all = files.flatMap((file) => changesIn(file, git('show', `HEAD:${file}`)));
  const sample = drawn(all, Number(options.sample), Number(options.seed)).filter(
    (change) => !isEquivalent(change),
  );
  console.log(`${all.length} changes are possible, ${sample.length} are tried.`);
  const left = [...sample];
  let noticed = 0;
  await Promise.all(
    copies.map(async (copy) => {
      for (let change = left.shift(); change; change = left.shift()) {
        const isHeld = await isNoticed(copy, change);
        noticed += Number(isHeld);
        const { file, line, from, to } = change;
        console.log(
          `${isHeld ? 'noticed' : 'MISSED '} ${file}:${line} ${from} -> ${to || 'nothing'}   ${lineOf(change)}`,
        );
      }
    }),
  );
  console.log(
    `${noticed} of ${sample.length} noticed (${Math.round((noticed / sample.length) * 1000) / 10} %).`,
  );
} finally {
  for (const copy of copies) remove(copy);
}
