import { expect, it } from '@jest/globals';
import { changesIn } from '../../scripts/mutate/changes.js';

const changes = (text: string) =>
  changesIn('a.ts', text).map(({ line, from, to, start, end }) => ({
    line,
    changed: text.slice(0, start) + to + text.slice(end),
    from,
  }));

it('offers one change for each token that means something', () => {
  expect(changes('export const isIn = (a: 1 | 2, b?: boolean) =>\n  a > 1 && !b;\n')).toEqual([
    { line: 2, from: '&&', changed: 'export const isIn = (a: 1 | 2, b?: boolean) =>\n  a > 1 || !b;\n' },
    { line: 2, from: '>', changed: 'export const isIn = (a: 1 | 2, b?: boolean) =>\n  a >= 1 && !b;\n' },
    { line: 2, from: '1', changed: 'export const isIn = (a: 1 | 2, b?: boolean) =>\n  a > 2 && !b;\n' },
    { line: 2, from: '!', changed: 'export const isIn = (a: 1 | 2, b?: boolean) =>\n  a > 1 && b;\n' },
  ]);
});

it('counts in characters behind a text that is longer in bytes', () => {
  expect(changes("/** „Ünï“ */\nexport const on = ['é', true];\n")).toEqual([
    { line: 2, from: 'true', changed: "/** „Ünï“ */\nexport const on = ['é', false];\n" },
  ]);
});

it('leaves types and imports alone', () => {
  expect(changes("import a from 'a';\nexport type B = 1 | true;\ninterface C { d: false }\n")).toEqual([]);
});
