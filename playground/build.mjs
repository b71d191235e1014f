/** Builds the page into `playground/dist`, with the esbuild of the root. */
import { build } from 'esbuild';

await build({
  entryPoints: { page: 'playground/page/main.tsx' },
  outdir: 'playground/dist',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
