import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MIT = 'Permission is granted,\nfree of charge.\n';

const put = (name: string, content: object, licence?: string): void => {
  const at = join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...content }));
  if (licence) writeFileSync(join(at, 'LICENSE.md'), licence);
};

/** They are JavaScript, which the build runs without a compiler. */
const run = (script: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });

it('a build names what it took in and what it needs beside it, each licence once', () => {
  writeFileSync(join(folder, 'package.json'), '{"dependencies":{"core":"1.0.0"}}');
  put('core', { license: 'MIT', dependencies: { deep: '1.0.0' } }, `Copyright (c) 2020 Core\n\n${MIT}`);
  put('deep', { license: 'MIT' }, `Copyright 2021 Deep\r\n\r\n${MIT.replaceAll('\n', '\r\n')}`);
  put('@fonts/sans', { license: 'OFL-1.1' }, 'SIL OPEN FONT LICENSE');
  put('bare', { license: 'ISC', author: 'Ann <ann@acme.example>' });
  put('tool', { license: 'MIT' }, 'Not in the build.');
  const notices = run(
    `import { noticesOf } from './scripts/release/notices.mjs';
     process.stdout.write(noticesOf('${folder}', ['node_modules/@fonts/sans/a.woff', 'node_modules/bare/index.js', 'index.ts'], '${folder}'));`,
  );
  expect(notices).toContain(
    'core 1.0.0\n    MIT\n    Copyright (c) 2020 Core\n\ndeep 1.0.0\n    MIT\n    Copyright 2021 Deep\n\nPermission',
  );
  expect(notices.split('free of charge')).toHaveLength(2);
  expect(notices).toContain('@fonts/sans 1.0.0\n    OFL-1.1\n\nSIL OPEN FONT LICENSE');
  expect(notices).toContain(
    'bare 1.0.0\n    ISC, Ann <ann@acme.example>\n\nIts package holds no licence text.',
  );
  expect(notices).not.toContain('Not in the build.');
});

it("what Zapier keeps as an app's source says where the rest of it is", () => {
  const source = run(
    `import { sourceOf } from './scripts/release/source.mjs'; process.stdout.write(sourceOf('apps/filestage'));`,
  );
  const { version } = JSON.parse(readFileSync('apps/filestage/package.json', 'utf8'));
  expect(source).toContain(`handoff-filestage ${version} is the folder apps/filestage of Handoff`);
  expect(source).toMatch(/^Commit: ([0-9a-f]{40}|unknown)/m);
});
