/** Reads the list of businesses page by page. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { believed } from '../../../platform/wire.js';
import { locationId } from '../location.js';
import type { BusinessRecord } from '../types.js';

export const PAGE_SIZE = 100;

export const readPage = async (client: Client, skip: number): Promise<BusinessRecord[]> => {
  const { businesses = [] } = await client.get(
    path`/businesses/`,
    believed<{ businesses?: BusinessRecord[] }>(),
    { locationId: locationId(client.auth), limit: PAGE_SIZE, skip },
    { bulk: true },
  );
  return businesses;
};

/** Pages to the end of the list, which tells no total: a page that is not full is the last. */
export const pages =
  (client: Client) =>
  async (cursor: Cursor): Promise<Page<BusinessRecord>> => {
    const skip = Number(cursor ?? 0);
    const rows = await readPage(client, skip);
    return { rows, next: rows.length < PAGE_SIZE ? undefined : skip + rows.length };
  };
