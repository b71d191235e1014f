/** Reads the list of businesses page by page. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { locationId } from '../location.js';
import { skipping } from '../skipping.js';
import { businessPage } from './wire.js';

export const PAGE_SIZE = 100;

export const readPage = (client: Client, skip: number) =>
  client.get(
    path`/businesses/`,
    businessPage,
    { locationId: locationId(client.auth), limit: PAGE_SIZE, skip },
    { bulk: true },
  );

/** Pages to the end of the list. */
export const pages = (client: Client) => skipping((skip) => readPage(client, skip));
