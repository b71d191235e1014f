/** Reads the search of opportunities page by page. */

import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { compact } from '../../../platform/values.js';
import type { Of } from '../../../platform/wire.js';
import { locationId } from '../location.js';
import { type OpportunityRecord, opportunityPage } from './wire.js';

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
  /** When the row to continue after was created, in ms. */
  startAfter?: number;
  startAfterId?: string;
}

/** Parameters that are blank are left out. */
export const searchOpportunities = (
  client: Client,
  search: OpportunitySearch,
  options: { bulk?: boolean } = {},
): Promise<Of<typeof opportunityPage>> =>
  client.get(
    path`/opportunities/search`,
    opportunityPage,
    { location_id: locationId(client.auth), ...compact(search), limit: search.limit ?? PAGE_SIZE },
    options,
  );

/**
 * Pages by creation, newest first. The last page is short and reaches `total`, which may be missing; the largest total counts,
 * in case some opportunities are deleted meanwhile.
 */
export const opportunityPages = (client: Client, search: OpportunitySearch) => {
  let read = 0;
  let all = 0;
  return async (cursor: Cursor, limit: number): Promise<Page<OpportunityRecord>> => {
    const [startAfter, startAfterId] = cursor === undefined ? [] : String(cursor).split(':');
    const place = startAfterId ? { startAfter: Number(startAfter), startAfterId } : {};
    const { opportunities, meta } = await searchOpportunities(
      client,
      { ...search, ...place, limit },
      { bulk: true },
    );
    const { rows, told } = opportunities;
    read += told;
    all = Math.max(all, meta?.total ?? 0);
    // The last row with a readable time: the rows after it come again.
    const last = rows.findLast(({ createdAt }) => createdAt !== null);
    const isWhole = told < limit && read === all;
    return { rows, next: last && !isWhole ? `${toMillis(last.createdAt)}:${last.id}` : undefined };
  };
};
