/** Texts outside of forms that users read: errors and messages in the code, and the guide. */
import { readdirSync, readFileSync } from 'node:fs';
import { barredIn, barredInCode } from './definition/barred.js';

const CODE = [
  'platform',
  'operation',
  'records',
  'services',
  'triggers',
  'creates',
  'searches',
  'runner',
  'playground/page',
  'playground/server',
];

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);

/** Phrases that readers stumble over, by file. */
export const allWordProblems = (): string[] => [
  ...CODE.flatMap((folder) => filesIn(folder, /\.tsx?$/)).flatMap((file) =>
    barredInCode(readFileSync(file, 'utf8')).map(({ phrase, text }) => `${file} says "${phrase}": ${text}`),
  ),
  ...['README.md', ...filesIn('docs/guide', /\.md$/)].flatMap((file) => {
    const phrase = barredIn(readFileSync(file, 'utf8'));
    return phrase === undefined ? [] : [`${file} says "${phrase}"`];
  }),
];
