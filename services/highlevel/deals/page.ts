/** Reads the search of opportunities page by page. */

import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { compact } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import { locationId } from '../location.js';
import type { OpportunityRecord } from '../types.js';

/** The API's own maximum. */
export const PAGE_SIZE = 100;

/** Parameters of the search, in its own words. It is ordered by creation, newest first. */
export interface OpportunitySearch {
  q?: string | undefined;
  contact_id?: string | undefined;
  pipeline_id?: string | undefined;
  pipeline_stage_id?: string | undefined;
  assigned_to?: string | undefined;
  limit?: number;
  page?: number;
  /** Creation of the row to read on behind, in ms. */
  startAfter?: number;
  startAfterId?: string;
}

interface Answer {
  opportunities?: OpportunityRecord[];
  meta?: { total?: number };
}

/** Parameters that are blank are left out. */
export const searchOpportunities = (
  client: Client,
  search: OpportunitySearch,
  options: { bulk?: boolean } = {},
): Promise<Answer> =>
  client.get(
    path`/opportunities/search`,
    believed<Answer>(),
    { location_id: locationId(client.auth), ...compact(search), limit: search.limit ?? PAGE_SIZE },
    options,
  );

/** Pages by creation, newest first. `total` tells the end; the largest counts, should some be deleted meanwhile. */
export const opportunityPages = (client: Client, search: OpportunitySearch) => {
  let read = 0;
  let all = 0;
  return async (cursor: Cursor, limit: number): Promise<Page<OpportunityRecord>> => {
    const [startAfter, startAfterId] = cursor === undefined ? [] : String(cursor).split(':');
    const place = startAfterId ? { startAfter: Number(startAfter), startAfterId } : {};
    const { opportunities: rows = [], meta } = await searchOpportunities(
      client,
      { ...search, ...place, limit },
      { bulk: true },
    );
    read += rows.length;
    all = Math.max(all, meta?.total ?? Number.POSITIVE_INFINITY);
    const last = rows.at(-1);
    const next = last && read < all ? `${toMillis(last.createdAt)}:${last.id}` : undefined;
    return { rows, next };
  };
};
