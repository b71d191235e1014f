import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Call, caller } from '../core.js';
import type { Setting } from '../scenario.js';

/** The built app, as Zapier would load it. */
export const builtApp = async (): Promise<{ triggers: object }> =>
  (await import(pathToFileURL(resolve('dist/index.js')).href)).default;

/** Calls operations of the built app on one connection. */
export const onApp = async ({ auth }: Setting) => {
  const call = caller(await builtApp());
  return (method: string, options: Omit<Call, 'method' | 'auth'> = {}) => call({ method, auth, ...options });
};
