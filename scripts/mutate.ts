/**
 * Changes one token at a time in copies of the last commit and runs the tests that reach it: a change that passes shows
 * untested code. For occasional use, not part of the checks: all tests run once first, to see what reaches what, and then
 * about ten changes a minute on two cores. `--tests` asks only some of the tests, for a look at one folder.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import _ from 'lodash';
import { type Change, changed, changesIn } from './mutate/changes.js';
import { EQUIVALENT } from './mutate/equivalent.js';
import { type Reach, reachedBy } from './mutate/reached.js';

const USAGE =
  'Usage: npm run mutate -- [--sample 30] [--seed 1] [--only services/highlevel] [--tests test/services/highlevel] [--copies 2]';
const CHANGED = ['services', 'platform', 'operation', 'records'];
const root = resolve(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    tests: { type: 'string', multiple: true, default: [] },
    copies: { type: 'string', default: String(availableParallelism()) },
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

/**
 * Seconds of tests that the first run of Jest gets, the second twice that, and so on: the nearest first, and few changes need a second
 * run. Some changes are reached by all tests, which take minutes: what the nearest do not notice is missed.
 */
const RUN_SECONDS = 20;
const MOST_RUNS = 3;

/**
 * The test files that reach a change, in runs: those beside the changed file first, then its product's or layer's, then
 * all operations and the rest, the quick ones of each first.
 */
const runsFor = ({ file }: Change, index: number, reach: Reach[]): string[][] => {
  const [layer = '', product = ''] = file.split('/');
  const near = [
    join('test', dirname(file)),
    ...[layer, 'operations', 'polling'].map((folder) => `test/${folder}/${product}`),
    `test/${layer}/`,
    'test/operations/',
    '',
  ];
  const distance = (test: string) => near.findIndex((start) => test.startsWith(start));
  const tests = _.sortBy(
    reach.filter(({ reached, isGreen }) => isGreen && reached.includes(index)),
    ({ test }) => distance(test),
    ({ ms }) => ms,
  );
  const runs: string[][] = [];
  let seconds = Number.POSITIVE_INFINITY;
  for (const { test, ms } of tests) {
    if (seconds + ms / 1000 > RUN_SECONDS * runs.length) {
      runs.push([]);
      seconds = 0;
    }
    seconds += ms / 1000;
    runs.at(-1)?.push(test);
  }
  return runs.slice(0, MOST_RUNS);
};

const lineOf = ({ file, line }: Change) => git('show', `HEAD:${file}`).split('\n')[line - 1]?.trim() ?? '';

const isEquivalent = (change: Change) =>
  EQUIVALENT.some(
    ({ file, line, from }) => file === change.file && from.includes(change.from) && lineOf(change) === line,
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
const SHORTEST_FIRST = './scripts/mutate/sequencer.mjs';

/** Runs Jest in a copy; true where it fails, or finds no end. */
const jestFails = async (copy: string, given: string[], timeout: number, environment = {}) => {
  const env = { ...process.env, ...environment };
  const jest = spawn('node', [JEST, '--silent', ...given], { cwd: copy, env, stdio: 'ignore', timeout });
  const [code] = await once(jest, 'exit');
  return code !== 0;
};

const fails = (copy: string, tests: string[]) =>
  jestFails(
    copy,
    ['--runInBand', '--bail', '--testSequencer', SHORTEST_FIRST, '--runTestsByPath', ...tests],
    600_000,
  );

const isNoticed = async (copy: string, change: Change, runs: string[][]): Promise<boolean> => {
  const path = join(copy, change.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, changed(text, change));
  try {
    for (const tests of runs) if (await fails(copy, tests)) return true;
    return false;
  } finally {
    writeFileSync(path, text);
  }
};

const first = copyOf();
const copies = [first, ..._.times(Number(options.copies) - 1, copyOf)];
try {
  const files = git('ls-files', '--', ...CHANGED)
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file.startsWith(options.only));
  const all = files.flatMap((file) => changesIn(file, git('show', `HEAD:${file}`)));
  const sample = drawn(all, Number(options.sample), Number(options.seed)).filter(
    (change) => !isEquivalent(change),
  );
  console.log(`${all.length} changes are possible, ${sample.length} are tried.`);
  const reach = await reachedBy(first, sample, (environment, given) =>
    jestFails(first, [...given, ...options.tests], 3_600_000, environment),
  );
  const left = sample.map((change, index) => ({ change, runs: runsFor(change, index, reach) }));
  let noticed = 0;
  await Promise.all(
    copies.map(async (copy) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const { change, runs } = next;
        const isHeld = await isNoticed(copy, change, runs);
        noticed += Number(isHeld);
        const { file, line, from, to } = change;
        const result = isHeld ? 'noticed' : `MISSED by ${runs.flat().length} test files`;
        console.log(`${result} ${file}:${line} ${from} -> ${to || 'nothing'}   ${lineOf(change)}`);
      }
    }),
  );
  console.log(
    `${noticed} of ${sample.length} noticed (${Math.round((noticed / sample.length) * 1000) / 10} %).`,
  );
} finally {
  for (const copy of copies) remove(copy);
}
