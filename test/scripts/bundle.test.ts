import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';

jest.setTimeout(30_000);

/** Beneath node_modules, where the bundle finds what it leaves outside. */
const folder = mkdtempSync(join('node_modules', '.bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' });

it('a bundle takes lodash from core, which has loaded it, and reads it no second time', () => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'index.ts'),
    `import _ from 'lodash';
     import 'zapier-platform-core';
     import { createRequire } from 'node:module';
     export default _ === createRequire(import.meta.url)('lodash') && _.chunk([1, 2, 3], 2).length;`,
  );
  node('scripts/bundle.mjs', folder);
  expect(readFileSync(join(folder, 'dist/index.js'), 'utf8')).not.toMatch(/(from|import) ?\(?"lodash"/);
  const run = `console.log((await import('./${folder}/dist/index.js')).default)`;
  expect(node('--input-type=module', '-e', run)).toBe('2\n');
});

it('names the source file and line of a mistake, where the minified file has one line', () => {
  writeFileSync(
    join(folder, 'index.ts'),
    `import { logUnexpected } from '../../platform/errors.ts';

     const first = 1;
     const invalidInput = (): never => {
       throw new Error('No.');
     };
     const sum = (): number => first + invalidInput();
     export default (): void => {
       try { sum(); } catch (error) { logUnexpected({ console }, error); }
     };`,
  );
  node('scripts/bundle.mjs', folder);
  const run = `const { default: fail } = await import('./${folder}/dist/index.js');
    console.error = console.log;
    fail();`;
  const lines = node('--input-type=module', '-e', run).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'Error',
    'index.ts:5',
    'index.ts:7',
    'index.ts:9',
    expect.stringContaining('[eval'),
  ]);
});

it("holds no key twice, of which Zapier's command line would warn", () => {
  writeFileSync(join(folder, 'index.ts'), `import PDFDocument from 'pdfkit'; export default PDFDocument;`);
  node('scripts/bundle.mjs', folder);
  const bundle = readFileSync(join(folder, 'dist/index.js'), 'utf8');
  expect(bundle.match(/\{axisIndex:(\w+),filterRangeMinValue/g)).toHaveLength(1);
});
