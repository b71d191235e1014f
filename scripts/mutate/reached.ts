/** Which test files reach a change: the only ones that can notice it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import _ from 'lodash';
import type { Change } from './changes.js';

export interface Reach {
  /** The test file, from the root of the project. */
  test: string;
  /** The changes that it reaches, by their number in the sample. */
  reached: number[];
  /** A test file that fails without a change would seem to notice every change. */
  isGreen: boolean;
  /** How long it takes, in milliseconds. */
  ms: number;
}

/** The text with a call before each of these expressions that says that it runs. */
export const reporting = (text: string, changes: Array<{ index: number; change: Change }>): string => {
  const calls = changes.flatMap(({ index, change: { start, end } }) => {
    const length = end - start;
    return [
      // Of expressions that start at the same place the longest is outside; of those that end there, too.
      { at: start, order: [1, -length], call: `(globalThis.reached?.(${index}), ` },
      { at: end, order: [0, length], call: ')' },
    ];
  });
  const sorted = _.orderBy(calls, ['at', ({ order }) => order[0], ({ order }) => order[1]]);
  const ends = [...sorted.map(({ at }) => at), text.length];
  return (
    text.slice(0, ends[0]) + sorted.map(({ call, at }, i) => call + text.slice(at, ends[i + 1])).join('')
  );
};

/** Runs all tests once, in a copy whose files report, and leaves the copy as it was. */
export const reachedBy = async (
  copy: string,
  sample: Change[],
  runAll: (environment: Record<string, string>, options: string[]) => Promise<unknown>,
): Promise<Reach[]> => {
  const file = join(copy, 'reached.jsonl');
  writeFileSync(file, '');
  const numbered = sample.map((change, index) => ({ change, index }));
  const originals = Object.entries(_.groupBy(numbered, ({ change }) => change.file)).map(
    ([name, changes]) => {
      const path = join(copy, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, reporting(text, changes));
      return { path, text };
    },
  );
  await runAll({ HANDOFF_REACHED: file }, ['--testEnvironment', './scripts/mutate/environment.mjs']);
  for (const { path, text } of originals) writeFileSync(path, text);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line): Reach => JSON.parse(line))
    .map(({ test, ...rest }) => ({ test: relative(copy, test), ...rest }));
};
