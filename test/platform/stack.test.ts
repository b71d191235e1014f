import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { encode } from '@jridgewell/sourcemap-codec';
import { placesOf } from '../../platform/stack.js';

const folder = mkdtempSync(join(tmpdir(), 'handoff-stack-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of two lines: the first has line 5 of one source and, from its column 51 on, line 10 of another, which has line 21, too. */
const file = pathToFileURL(join(folder, 'index.js')).href;
writeFileSync(
  join(folder, 'index.js.map'),
  JSON.stringify({
    version: 3,
    sources: ['../../services/contacts.ts', '../platform/path.ts'],
    names: [],
    mappings: encode([
      [
        [4, 0, 4, 0],
        [50, 1, 9, 0],
      ],
      [[8, 1, 20, 0]],
    ]),
  }),
);

const failed = (...places: string[]): Error =>
  Object.assign(new Error('No.'), { stack: ['Error: No.', ...places].join('\n    at ') });

it('names the source and the line of each place in the file that runs', () => {
  const error = failed(
    `a (${file}:1:51)`,
    `async b (${file}:1:50)`,
    `${file}:2:9`,
    'node:internal/process:1:2',
    `c (${file}:1:1)`,
  );
  expect(placesOf(error, 4, file)).toEqual([
    'platform/path.ts:10',
    'services/contacts.ts:5',
    'platform/path.ts:21',
    'node:internal/process:1:2',
  ]);
});

it('leaves a place as it is that has no line or is in no source, and all of them where the source itself runs', () => {
  const [bare, between] = [`a (${file})`, `b (${file}:1:3)`];
  expect(placesOf(failed(bare, between), 5, file)).toEqual([bare, between]);
  const other = `${file}.other`;
  expect(placesOf(failed(`a (${other}:1:51)`), 5, other)).toEqual([`a (${other}:1:51)`]);
  expect(placesOf(Object.assign(new Error('No.'), { stack: undefined }), 5, file)).toEqual([]);
});
