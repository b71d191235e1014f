import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';
import _ from 'lodash';
import { codeFiles } from './imports.js';

interface Found {
  file: string;
  pattern: string;
  flags: string;
}

/** Every pattern that stands in the code as `/…/`. */
const patternsIn = (file: string, node: unknown): Found[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own =
    _.get(node, 'type') === 'RegExpLiteral'
      ? [{ file, pattern: String(_.get(node, 'pattern')), flags: String(_.get(node, 'flags')) }]
      : [];
  return [...own, ...Object.values(node).flatMap((part) => patternsIn(file, part))];
};

/** Each length is for one kind: what doubles with each letter would never end at the next, nor the third power at the last. */
const LENGTHS = [24, 800, 20_000];
/** Milliseconds that so long a text may take: less than one is usual, hundreds where each letter is looked at from each other. */
const MOST = 50;

/** Long texts that repeat what the pattern matches, and end with something that it does not match. */
function* attacks(pattern: string, length: number): Generator<string> {
  const bare = pattern.replace(/\\[a-zA-Z]/g, '').replace(/[\\()|?*+{}^$[\]]/g, '');
  const own = _.uniq([...bare]).slice(0, 12);
  const letters = _.uniq([...own, 'a', '1', ' ', '\n']);
  const starts = ['', 'a', ...own.flatMap((each) => [each, `a${each}`])];
  const ends = ['\0', 'a\0', ...own];
  for (const letter of letters) {
    const long = letter.repeat(length);
    for (const before of starts) yield `${before}${long}\0`;
    for (const after of ends) yield long + after;
    // Both only of what the pattern names: each start with each end and each letter would be thousands of long texts.
    if (own.includes(letter))
      for (const each of own) for (const after of own) yield `a${each}${long}${after}`;
    for (const next of letters) yield `${(letter + next).repeat(length / 2)}\0`;
  }
  // A whole word of the pattern, repeated: catches patterns that start over at each one.
  for (const word of _.uniq(bare.match(/[^\s]{2,}/g) ?? []))
    yield `${word.repeat(Math.ceil(length / word.length))}\0`;
}

const timeOf = ({ pattern, flags }: Found, text: string): number => {
  const expression = new RegExp(pattern, flags);
  const started = performance.now();
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
  return performance.now() - started;
};

/** The machine may have been busy: a slow pattern is tried again. */
const isSlow = (found: Found): boolean =>
  LENGTHS.some((length) =>
    [...attacks(found.pattern, length)].some((text) => [1, 2, 3].every(() => timeOf(found, text) > MOST)),
  );

const slow = (pattern: string, flags = ''): boolean => isSlow({ file: '', pattern, flags });

const LAYERS = /^(platform|records|operation|services|triggers|creates|searches)\//;

const files = codeFiles().filter((file) => LAYERS.test(file));

const found = _.uniqBy(
  files.flatMap((file) => patternsIn(file, parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }))),
  ({ pattern, flags }) => `${pattern}/${flags}`,
);

it('finds patterns, and has none made of pieces, which it could not', () => {
  expect(found.length).toBeGreaterThan(100);
  expect(files.filter((file) => /\bRegExp\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  ['<\\/?[a-z][^>]*>', 'g', '<\\/?[a-z][^<>]*>'],
  ['\\/+$', '', '(?<!\\/)\\/+$'],
  ['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', '', '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$'],
  ['@.*[,;\\s].*@', 's', '@'],
  ['^a*a*a*b$', '', '^a*b$'],
  ['^(\\w+\\s?)*$', '', '^\\w[\\w\\s]*$'],
])('knows %s as slow', (pattern, flags, better) => {
  expect(slow(pattern, flags)).toBe(true);
  expect(slow(better, flags)).toBe(false);
});

it('takes time by the length of a text only, with every pattern', () => {
  expect(found.filter(({ pattern }) => /[+*{]/.test(pattern)).filter(isSlow)).toEqual([]);
}, 120_000);
