/** Other connectors, compared if they are installed: `npm ci --prefix bench/peers`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const PEERS = join('bench', 'peers');

/** Their bundle is next to their packages, so that it finds them. */
export const BUILT = join(PEERS, 'node_modules', '.cache');

export const hasPipedream = (): boolean =>
  existsSync(join(PEERS, 'node_modules', '@pipedream', 'onepagecrm'));

type Pipedream = typeof import('./pipedream.js');

export const pipedream = async (): Promise<Pipedream> =>
  import(pathToFileURL(resolve(BUILT, 'pipedream.mjs')).href);
