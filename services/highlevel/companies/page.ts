/** Reads the list of businesses page by page. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { locationId } from '../location.js';
import { type BusinessRecord, businessPage } from './wire.js';

export const PAGE_SIZE = 100;

export const readPage = (client: Client, skip: number) =>
  client.get(
    path`/businesses/`,
    businessPage,
    { locationId: locationId(client.auth), limit: PAGE_SIZE, skip },
    { bulk: true },
  );

/** Pages to the end of the list, which tells no total: a page that is not full is the last. */
export const pages =
  (client: Client) =>
  async (cursor: Cursor): Promise<Page<BusinessRecord>> => {
    const skip = Number(cursor ?? 0);
    const { rows, told } = await readPage(client, skip);
    return { rows, next: told < PAGE_SIZE ? undefined : skip + told };
  };
