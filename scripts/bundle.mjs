/**
 * Bundles an app into its `dist/`: `node scripts/bundle.mjs [folder]`, the folder holding `index.ts`.
 *
 * One small file loads faster than many, and the Zapier CLI zips what it finds. Core and lodash stay outside: core
 * brings that same lodash along and has loaded it before, so the app takes it from there. What is imported only when
 * it is needed, the PDF library with its fonts, goes into chunks of its own. `dist/index.js` turns source maps on
 * before it loads the bundle, so that a stack trace names the source files and lines; chunks hold other people's code
 * and come without. Next to it are the licenses of what the app holds; an app of `apps/` gets `SOURCE.txt`, too.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'esbuild';
import { noticesOf } from './release/notices.mjs';
import { sourceOf } from './release/source.mjs';

const folder = resolve(process.argv[2] ?? '.');
const dist = join(folder, 'dist');

/** @type {import('esbuild').Plugin} The font library can read WOFF2, which the app has none of: 60 KB of the zip. */
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
 * @type {import('esbuild').Plugin} Takes lodash by `require`. An `import` would read all of its 540 KB again for
 * the names that it exports, although core has loaded it: more start-up time than all of the app needs.
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
 * @type {import('esbuild').Plugin} The font library 2.0.4 names one key of a table twice, with the same value: the command line
 * warns of it at each build.
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
  entryPoints: { app: join(folder, 'index.ts') },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
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

/** A map of lines, without columns and names: all that a stack trace shows, in a fifth of the size. */
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

const map = join(dist, 'app.js.map');
await writeFile(map, JSON.stringify(ofLines(JSON.parse(await readFile(map, 'utf8')))));

const chunks = join(dist, 'chunks');
for (const file of await readdir(chunks).catch(() => [])) {
  const path = join(chunks, file);
  if (file.endsWith('.map')) await rm(path);
  else await writeFile(path, (await readFile(path, 'utf8')).replace(/\/\/# sourceMappingURL=.*\n?$/, ''));
}

await writeFile(
  join(dist, 'index.js'),
  `process.setSourceMapsEnabled(true);\nexport default (await import('./app.js')).default;\n`,
);

await writeFile(join(dist, 'THIRD_PARTY_NOTICES.txt'), noticesOf(folder, Object.keys(metafile.inputs)));
if (basename(dirname(folder)) === 'apps') await writeFile(join(folder, 'SOURCE.txt'), sourceOf(folder));
