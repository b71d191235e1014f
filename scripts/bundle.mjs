/**
 * Bundles an app into its `dist/`: `node scripts/bundle.mjs [folder]`, where the folder holds `index.ts` and `connector.ts`.
 *
 * `connector.js` is the code of the app, and `index.js` its definition as data: the code is loaded when Zapier calls
 * something (`loaded_on_call.ts`). The first is built and asked for the definition before the second is built.
 *
 * One small file loads faster than many, and the Zapier CLI zips what it finds. Core and lodash stay outside: core
 * includes that same lodash and has already loaded it, so the app uses that copy. Code that is imported only on
 * demand, the PDF library with its fonts, goes into separate chunks: third-party code, without source maps. Next to
 * it are the licenses of everything in the app; an app of `apps/` also gets `SOURCE.txt`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'esbuild';
import _ from 'lodash';
import { noticesOf } from './release/notices.mjs';
import { sourceOf } from './release/source.mjs';

const { prepareApp } = createRequire(import.meta.url)('zapier-platform-core/src/tools/schema');

const folder = resolve(process.argv[2] ?? '.');
const dist = join(folder, 'dist');

/** @type {import('esbuild').Plugin} Leaves out the font library's WOFF2 reader, which the app does not need: 60 KB of the zip. */
const withoutWoff2 = {
  name: 'without-woff2',
  setup: (setup) => {
    setup.onResolve({ filter: /^brotli\/decompress\.js$/ }, () => ({
      path: 'brotli',
      namespace: 'left-out',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `module.exports = () => { throw new Error('WOFF2 fonts cannot be read.'); };`,
    }));
  },
};

/**
 * @type {import('esbuild').Plugin} Loads lodash by `require`. An `import` would read all of its 540 KB again for
 * its export names, although core has loaded it: more start-up time than the whole app needs.
 */
const lodashOfCore = {
  name: 'lodash-of-core',
  setup: (setup) => {
    setup.onResolve({ filter: /^lodash$/ }, () => ({ path: 'lodash', namespace: 'of-core' }));
    setup.onLoad({ filter: /.*/, namespace: 'of-core' }, () => ({
      contents: `import { createRequire } from 'node:module';\nexport default createRequire(import.meta.url)('lodash');`,
    }));
  },
};

/**
 * @type {import('esbuild').Plugin} Version 2.0.4 of the font library has one table key twice, with the same value: the command
 * line warns about it at every build.
 */
const withoutTwin = {
  name: 'without-twin',
  setup: (setup) => {
    setup.onLoad({ filter: /node_modules\/fontkit\/dist\/(main|module)\.[cm]js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^( *axisIndex: .*,\n)\1/m, '$1'),
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const options = {
  outdir: dist,
  bundle: true,
  minify: true,
  // V8 reads the body of an arrow function that is an expression at once, and that of other functions when they are called.
  supported: { arrow: false },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...options,
  entryPoints: [join(folder, 'connector.ts')],
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  external: ['zapier-platform-core'],
  loader: { '.woff': 'binary' },
  plugins: [withoutWoff2, withoutTwin, lodashOfCore],
  metafile: true,
  sourcemap: true,
  sourcesContent: false,
});

/** Where the functions of a definition are. Throws if there is anything in it that JSON cannot hold. */
const functionsOf = (value, path = []) => {
  if (_.isFunction(value)) return [path.join('.')];
  if (_.isArray(value) || _.isPlainObject(value))
    return Object.entries(value).flatMap(([key, part]) => functionsOf(part, [...path, key]));
  if (_.isNil(value) || _.isString(value) || _.isBoolean(value) || _.isFinite(value)) return [];
  throw new Error(`${path.join('.')} of the definition is ${value}, which JSON cannot hold.`);
};

/** @type {import('esbuild').Plugin} In the place of `connector.ts`, what it makes, without the functions. */
const definitionAsData = {
  name: 'definition-as-data',
  setup: (setup) => {
    setup.onResolve({ filter: /^\.\/connector\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : { path, namespace: 'data' },
    );
    setup.onLoad({ filter: /.*/, namespace: 'data' }, async () => {
      const { connector } = await import(pathToFileURL(join(dist, 'connector.js')).href);
      const definition = prepareApp(connector());
      const json = JSON.stringify(definition, (_key, value) => (_.isFunction(value) ? null : value));
      const loader = fileURLToPath(new URL('../loaded_on_call.ts', import.meta.url));
      return {
        contents: `import { loadedOnCall } from ${JSON.stringify(loader)};
          const [definition, functions] = [JSON.parse(${JSON.stringify(json)}), ${JSON.stringify(functionsOf(definition))}];
          export const connector = () => loadedOnCall(definition, functions, () => import('./connector.js'));`,
        resolveDir: folder,
      };
    });
  },
};

await build({
  ...options,
  entryPoints: [join(folder, 'index.ts')],
  external: ['zapier-platform-core'],
  plugins: [definitionAsData, lodashOfCore],
});

/** A source map of lines only, without columns or names: enough for a stack trace, at a fifth of the size. */
const ofLines = ({ mappings, ...map }) => ({
  ...map,
  names: [],
  mappings: encode(
    decode(mappings).map((segments) =>
      segments
        .filter(([, source, line], i) => source !== segments[i - 1]?.[1] || line !== segments[i - 1]?.[2])
        .map(([column, source, line]) => [column, source, line, 0]),
    ),
  ),
});

const map = join(dist, 'connector.js.map');
await writeFile(map, JSON.stringify(ofLines(JSON.parse(await readFile(map, 'utf8')))));

const chunks = join(dist, 'chunks');
for (const file of await readdir(chunks).catch(() => [])) {
  const path = join(chunks, file);
  if (file.endsWith('.map')) await rm(path);
  else await writeFile(path, (await readFile(path, 'utf8')).replace(/\/\/# sourceMappingURL=.*\n?$/, ''));
}

await writeFile(join(dist, 'THIRD_PARTY_NOTICES.txt'), noticesOf(folder, Object.keys(metafile.inputs)));
if (basename(dirname(folder)) === 'apps') await writeFile(join(folder, 'SOURCE.txt'), sourceOf(folder));
