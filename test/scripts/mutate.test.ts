import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { changed, changesIn } from '../../scripts/mutate/changes.js';
import { EQUIVALENT, type Equivalent } from '../../scripts/mutate/equivalent.js';
import { reporting } from '../../scripts/mutate/reached.js';

const changes = (text: string) =>
  changesIn('a.ts', text).map((change) => ({
    line: change.line,
    changed: changed(text, change),
    from: change.from,
  }));

it('offers one change for each token that means something', () => {
  const text = 'export const isIn = (a: 1 | 2, b?: boolean) =>\n  a > 1 && !b;\n';
  const before = 'export const isIn = (a: 1 | 2, b?: boolean) =>\n ';
  expect(changes(text)).toEqual([
    { line: 2, from: '&&', changed: `${before} ((a > 1) || (!b));\n` },
    { line: 2, from: '>', changed: `${before} ((a) >= (1)) && !b;\n` },
    { line: 2, from: '1', changed: `${before} a > 2 && !b;\n` },
    { line: 2, from: '!', changed: `${before} a > 1 && b;\n` },
  ]);
});

it('keeps what belongs together, so that every change compiles', () => {
  expect(changes('export const first = a ?? b ?? c;\n').map((each) => each.changed)).toEqual([
    'export const first = ((a ?? b) && (c));\n',
    'export const first = ((a) && (b)) ?? c;\n',
  ]);
});

it('changes what a type is only asserted of', () => {
  expect(changes('export default { on: true as const, size: 2 } satisfies Field;\n')).toHaveLength(2);
});

it('counts in characters behind a text that is longer in bytes', () => {
  expect(changes("/** „Ünï“ */\nexport const on = ['é', true];\n")).toEqual([
    { line: 2, from: 'true', changed: "/** „Ünï“ */\nexport const on = ['é', false];\n" },
  ]);
});

it('leaves the values of samples alone', () => {
  expect(changes('export const sample = { on: true };\nexport default { sample: { on: true } };\n')).toEqual(
    [],
  );
});

it('leaves types and imports alone', () => {
  expect(changes("import a from 'a';\nexport type B = 1 | true;\ninterface C { d: false }\n")).toEqual([]);
});

it('has each expression say that it runs, and what it gives stays the same', () => {
  const text = 'const on = a > 1 && !b;\n';
  const all = changesIn('a.ts', text).map((change, index) => ({ change, index }));
  const report = (index: number) => `(globalThis.reached?.(${index}), `;
  expect(reporting(text, all)).toBe(
    `const on = ${report(0)}${report(1)}a > ${report(2)}1)) && ${report(3)}!b));\n`,
  );
});

it('names no change as equivalent that is gone from the code', () => {
  const isThere = ({ file, line, from }: Equivalent) =>
    changesIn(file, readFileSync(file, 'utf8')).some(
      (change) =>
        from.includes(change.from) &&
        readFileSync(file, 'utf8').split('\n')[change.line - 1]?.trim() === line,
    );
  expect(EQUIVALENT.filter((each) => !isThere(each))).toEqual([]);
});
