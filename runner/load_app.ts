import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ZapError } from './zap_file.js';
import type { Zapier } from './zapier.js';

/** The built app, as Zapier would load it. */
export const loadApp = async (): Promise<Zapier['app']> => {
  const file = resolve('dist/index.js');
  if (!existsSync(file)) throw new ZapError('The app is not built: run "npm run build" first.');
  return (await import(pathToFileURL(file).href)).default;
};
