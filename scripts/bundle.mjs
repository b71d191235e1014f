/**
 * Bundles an app into its `dist/`: `node scripts/bundle.mjs [folder]`, the folder holding `index.ts`.
 *
 * One small file loads faster than many, and the Zapier CLI zips what it finds. Core and lodash stay outside: core
 * brings that same lodash along, so it costs nothing to share it. What is imported only when it is needed, the PDF
 * library with its fonts, goes into chunks of its own. `dist/index.js` turns source maps on before it loads the
 * bundle, so that a stack trace names the source files; chunks hold other people's code and come without.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

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
 * @type {import('esbuild').Plugin} Core's lodash, by `require`: for an `import`, Node searches all of its half a
 * megabyte for names that it might export.
 */
const requiredLodash = {
  name: 'required-lodash',
  setup: (setup) => {
    setup.onResolve({ filter: /^lodash$/ }, () => ({ path: 'lodash', namespace: 'required' }));
    setup.onLoad({ filter: /.*/, namespace: 'required' }, () => ({
      contents: `import { createRequire } from 'node:module';
        export default createRequire(import.meta.url)('lodash');`,
    }));
  },
};

await rm(dist, { recursive: true, force: true });
await build({
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
  plugins: [withoutWoff2, requiredLodash],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
});

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
