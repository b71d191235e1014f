import { builtApp, type Call, caller } from '../core.js';
import type { Setting } from '../scenario.js';

/** Calls operations of the built app on one connection. */
export const onApp = async ({ auth }: Setting) => {
  const call = caller(await builtApp());
  return (method: string, options: Omit<Call, 'method' | 'auth'> = {}) => call({ method, auth, ...options });
};
