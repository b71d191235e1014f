import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';

jest.setTimeout(30_000);

/** Beneath node_modules, where the bundle finds what it leaves outside. */
const folder = mkdtempSync(join('node_modules', '.bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Bundles an app whose definition, with the functions in it, is `definition`. */
const bundle = (definition: string, before = ''): void => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'connector.ts'), `${before}\nexport const connector = () => (${definition});\n`);
  writeFileSync(
    join(folder, 'index.ts'),
    `import { connector } from './connector.js'; export default connector();`,
  );
  node('scripts/bundle.mjs', folder);
};
const built = (file: string): string => readFileSync(join(folder, 'dist', file), 'utf8');
/** What the code prints with the bundled app. */
const printed = (code: string): string =>
  node(
    '--input-type=module',
    '-e',
    `const { default: app } = await import('./${folder}/dist/index.js'); ${code}`,
  );

it('takes lodash from core, which has loaded it, and reads it no second time', () => {
  bundle(
    `{ description: String(_ === createRequire(import.meta.url)('lodash') && _.chunk([1, 2, 3], 2).length) }`,
    `import _ from 'lodash';
     import 'zapier-platform-core';
     import { createRequire } from 'node:module';`,
  );
  for (const file of ['index.js', 'connector.js'])
    expect(built(file)).not.toMatch(/(from|import) ?\(?"lodash"/);
  expect(printed('console.log(app.description)')).toBe('2\n');
});

it('holds the definition as data, and loads the code when Zapier calls something', () => {
  bundle(
    `{ creates: { add: { key: 'add', operation: { inputFields: [{ key: 'a' }, () => [{ key: 'b' }]], perform: add } } } }`,
    `console.log('loaded');
     const add = async (_z: unknown, { inputData }: { inputData: { a: number } }) => inputData.a + 1;`,
  );
  const code = `
    const { inputFields: [a, b], perform } = app.creates.add.operation;
    console.log(a.key, await perform({}, { inputData: { a: 1 } }));
    console.log(await b({}, {}));`;
  expect(printed(code)).toBe("loaded\na 2\n[ { key: 'b' } ]\n");
  expect(printed('console.log(typeof app.creates.add.operation.perform)')).toBe('function\n');
});

it('refuses a definition that data cannot hold', () => {
  expect(() => bundle('{ creates: { add: { since: new Date(0) } } }')).toThrow(
    /creates\.add\.since of the definition is .*, which JSON cannot hold/,
  );
});

it('names the source file and line of a mistake, where the minified file has one line', () => {
  bundle(
    `{ creates: { fail: { operation: { perform: fail } } } }`,
    `import { logUnexpected } from '../../platform/errors.ts';

     const first = 1;
     const invalidInput = (): never => {
       throw new Error('No.');
     };
     const sum = (): number => first + invalidInput();
     const fail = (): void => {
       try { sum(); } catch (error) { logUnexpected({ console }, error); }
     };`,
  );
  const lines = printed(
    'console.error = console.log; await app.creates.fail.operation.perform({}, {});',
  ).split('\n');
  expect(lines.slice(0, 4)).toEqual(['Error', 'connector.ts:5', 'connector.ts:7', 'connector.ts:9']);
});

it("holds no key twice, of which Zapier's command line would warn", () => {
  bundle(`{ description: typeof PDFDocument }`, `import PDFDocument from 'pdfkit';`);
  expect(built('connector.js').match(/\{axisIndex:(\w+),filterRangeMinValue/g)).toHaveLength(1);
});
