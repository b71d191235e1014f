/**
 * Bundles an app into its `dist/`: `node scripts/bundle.mjs [folder]`, the folder holding `index.ts`.
 *
 * One file loads faster than many, and the Zapier CLI zips what it finds. Core and lodash stay outside: core
 * brings that same lodash along, so it costs nothing to share it. `dist/index.js` turns source maps on before it
 * loads the bundle, so that a stack trace names the source files.
 *
 * What is imported only when it is needed, the PDF library with its fonts, goes into chunks of its own. They hold
 * nearly nothing but other people's code, so they are minified and their source maps dropped.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const folder = resolve(process.argv[2] ?? '.');
const dist = join(folder, 'dist');

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: { app: join(folder, 'index.ts') },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['zapier-platform-core', 'lodash'],
  loader: { '.woff': 'binary' },
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
});

const chunks = join(dist, 'chunks');
for (const file of await readdir(chunks).catch(() => [])) {
  const path = join(chunks, file);
  if (file.endsWith('.map')) await rm(path);
  else {
    const { code } = await transform(await readFile(path, 'utf8'), {
      format: 'esm',
      minify: true,
      target: 'node20',
    });
    await writeFile(path, code);
  }
}

await writeFile(
  join(dist, 'index.js'),
  `process.setSourceMapsEnabled(true);\nexport default (await import('./app.js')).default;\n`,
);
