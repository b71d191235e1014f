/**
 * Jest's global setup. Jest gives every test file a module registry of its own, so that every file loads core again:
 * hundreds of modules, most of the file's start-up time. Here they are bundled into one file, with the same code.
 * `jest.config.mjs` says which imports it replaces.
 */

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join('node_modules', '.cache', 'handoff-test');
const require = createRequire(import.meta.url);

/** Core, and the part of it that `prepared_once.ts` reaches into: see `core_schema.cjs`. */
const ENTRY = `module.exports = require('zapier-platform-core');
module.exports.schemaTools = require('zapier-platform-core/src/tools/schema');`;

/** Remains a separate module: a test changes it. */
const constants = require.resolve('zapier-platform-core/src/constants');

/** @type {import('esbuild').Plugin} */
const constantsOutside = {
  name: 'constants-outside',
  setup: (setup) => {
    setup.onResolve({ filter: /\/constants$/ }, ({ path, resolveDir }) =>
      join(resolveDir, `${path}.js`) === constants ? { path: constants, external: true } : undefined,
    );
  },
};

/**
 * Core loads Zapier's schema, which builds a validator for each of its parts: half of core's start-up time, and only
 * the `validate` command uses it. Here it loads on first use.
 * @type {import('esbuild').Plugin}
 */
const schemaOnDemand = {
  name: 'schema-on-demand',
  setup: (setup) => {
    setup.onResolve({ filter: /^zapier-platform-schema$/ }, ({ path }) => ({
      path,
      namespace: 'on-demand',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'on-demand' }, () => ({
      contents: `const load = () => require('zapier-platform-schema/schema.js');
        module.exports = { validateAppDefinition: (...args) => load().validateAppDefinition(...args) };`,
      resolveDir: process.cwd(),
    }));
  },
};

/**
 * Core runs an app in a domain of Node's, for errors that are thrown outside of promises: the app throws none, and once there is
 * a domain, Node follows every promise of the process, a twelfth of the time of all tests. Here such an error would end the test.
 * @type {import('esbuild').Plugin}
 */
const withoutDomain = {
  name: 'without-domain',
  setup: (setup) => {
    setup.onResolve({ filter: /^domain$/ }, ({ path }) => ({ path, namespace: 'without-domain' }));
    setup.onLoad({ filter: /.*/, namespace: 'without-domain' }, () => ({
      contents: 'module.exports = { create: () => ({ on: () => undefined, run: (work) => work() }) };',
    }));
  },
};

export default async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The app's own lodash: one copy for both.
    external: ['lodash'],
    plugins: [constantsOutside, schemaOnDemand, withoutDomain],
    logLevel: 'error',
  });
  await mkdir(FOLDER, { recursive: true });
  // Written elsewhere and moved, so that another run of Jest never reads half a file.
  const draft = join(FOLDER, `core.${process.pid}`);
  await writeFile(draft, outputFiles[0].text);
  await rename(draft, join(FOLDER, 'core.cjs'));
};
