/**
 * Jest's global setup, for what every test file would else do again. Jest gives every test file a module registry of its own, so that every file loads the packages
 * again: hundreds of modules, most of the file's start. Each package is put into one file here, the same code from the
 * same place. `jest.config.mjs` says which imports it stands for. The YAML of a vendor's OpenAPI file is read once too.
 */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const FOLDER = join('node_modules', '.cache', 'handoff-test');
const PACKAGES = { core: 'zapier-platform-core', fastify: 'fastify', openapi: 'openapi-backend' };
const require = createRequire(import.meta.url);

/** Stays a module of its own: `test/setup.ts` changes it, also for tests that never load core. */
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
 * Core loads Zapier's schema, which builds a validator for each of its parts: half of core's start, and only the
 * `validate` command asks it anything. Here it loads when it is asked.
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

/** Written aside and moved, so that another run of Jest never reads half a file. */
const put = async (name, text) => {
  const draft = join(FOLDER, `${name}.${process.pid}`);
  await writeFile(draft, text);
  await rename(draft, join(FOLDER, name));
};

const bundle = async (name, packageName) => {
  const { outputFiles } = await build({
    entryPoints: [require.resolve(packageName)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    minifyWhitespace: true,
    minifySyntax: true,
    target: 'node20',
    // The app's own lodash: one copy for both.
    external: ['lodash'],
    plugins: [constantsOutside, schemaOnDemand],
    logLevel: 'error',
  });
  await put(`${name}.cjs`, outputFiles[0].text);
};

const specAsJson = async (folder) => {
  const yaml = await readFile(join(folder, 'onepagecrm.openapi.yaml'), 'utf8');
  await put('onepagecrm.openapi.json', JSON.stringify(parse(yaml)));
};

export default async () => {
  await mkdir(FOLDER, { recursive: true });
  await Promise.all(Object.entries(PACKAGES).map(([name, packageName]) => bundle(name, packageName)));
  if (process.env.SPECS_DIR) await specAsJson(process.env.SPECS_DIR);
};
