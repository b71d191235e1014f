/**
 * Bundles an app into its `dist/`: `node scripts/bundle.mjs [folder]`, where the folder holds `index.ts`.
 *
 * One small file loads faster than many, and the Zapier CLI zips what it finds. Core and lodash stay outside: core
 * includes that same lodash and has already loaded it, so the app uses that copy. Code that is imported only on
 * demand, the PDF library with its fonts, goes into separate chunks. `dist/index.js` turns source maps on
 * before it loads the bundle, so that a stack trace names the source files and lines; chunks hold third-party code
 * and have none. Next to it are the licenses of everything in the app; an app of `apps/` also gets `SOURCE.txt`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'esbuild';
import { noticesOf } from './release/notices.mjs';
import { sourceOf } from './release/source.mjs';

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

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { index: join(folder, 'index.ts') },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  // V8 reads the body of an arrow function that is an expression at once, and that of other functions when they are called.
  supported: { arrow: false },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['zapier-platform-core'],
  loader: { '.woff': 'binary' },
  plugins: [withoutWoff2, withoutTwin, lodashOfCore],
  metafile: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
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

const map = join(dist, 'index.js.map');
await writeFile(map, JSON.stringify(ofLines(JSON.parse(await readFile(map, 'utf8')))));

const chunks = join(dist, 'chunks');
for (const file of await readdir(chunks).catch(() => [])) {
  const path = join(chunks, file);
  if (file.endsWith('.map')) await rm(path);
  else await writeFile(path, (await readFile(path, 'utf8')).replace(/\/\/# sourceMappingURL=.*\n?$/, ''));
}

await writeFile(join(dist, 'THIRD_PARTY_NOTICES.txt'), noticesOf(folder, Object.keys(metafile.inputs)));
if (basename(dirname(folder)) === 'apps') await writeFile(join(folder, 'SOURCE.txt'), sourceOf(folder));
