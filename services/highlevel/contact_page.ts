/** Reads the contact search page by page. */

import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import type { Cursor, Page } from '../../platform/polling.js';
import type { Of } from '../../platform/wire.js';
import { type ContactRecord, contactPage } from './contact_wire.js';
import { locationId } from './location.js';

/** Body of the contact search (HighLevel's page "Contacts Search API"; the OpenAPI file has no schema). */
export interface ContactSearch {
  /** Rows wanted, 500 at most. */
  pageLimit: number;
  /** From 1; `page` × `pageLimit` is 10,000 at most. */
  page?: number;
  /** Place of the row to continue after, instead of `page`. */
  searchAfter?: unknown;
  /** Searches names, email, phone and company. */
  query?: string;
  filters?: Array<{ field: string; operator: 'eq' | 'contains'; value: string }>;
  sort?: Array<{ field: 'dateAdded' | 'dateUpdated' | 'firstNameLowerCase'; direction: 'asc' | 'desc' }>;
}

export const PAGE_SIZE = 100;

/** Page sizes of a poll: most polls find little news, and those that find more should need few requests. */
export const POLLED = { pageSize: PAGE_SIZE, laterSize: 500 };

/** Longest `query` or filter value that the search takes. */
export const QUERY_LENGTH = 75;

/** `bulk`: see `CallOptions`. */
export const searchContacts = (
  client: Client,
  search: ContactSearch,
  options: { bulk?: boolean } = {},
): Promise<Of<typeof contactPage>> =>
  client.post(
    path`/contacts/search`,
    contactPage,
    { locationId: locationId(client.auth), ...search },
    { ...options, reads: true },
  );

/** What to look for, and in which order; the reader counts the pages. */
export type Wanted = Pick<ContactSearch, 'query' | 'filters' | 'sort'>;

/**
 * Pages of the wanted contacts. The last page is short and reaches `total`: the API may return fewer rows than asked for, and no
 * total at all. The largest total counts, since contacts that are deleted meanwhile have already been read.
 *
 * Each page continues after the place of a row, whatever the page's size. Without places, pages are numbered, all in the size of
 * the first.
 */
export const contactPages = (client: Client, wanted: Wanted) => {
  let read = 0;
  let all = 0;
  let page = 1;
  let firstSize = 0;
  let firstTold = 0;
  return async (cursor: Cursor, size: number): Promise<Page<ContactRecord>> => {
    const pageLimit = typeof cursor === 'number' ? firstSize : size;
    firstSize ||= size;
    const { contacts, total } = await searchContacts(
      client,
      {
        pageLimit,
        ...wanted,
        ...(typeof cursor === 'number' && { page: cursor }),
        ...(typeof cursor === 'string' && { searchAfter: JSON.parse(cursor) }),
      },
      { bulk: true },
    );
    const { rows, told } = contacts;
    firstTold ||= told;
    all = Math.max(all, total ?? 0);
    if (told < pageLimit && read + told === all) return { rows };
    // The last row with a readable place: the rows after it come again.
    const last = rows.findLastIndex(({ searchAfter }) => searchAfter !== null);
    const passed = last < 0 ? told : last + 1;
    // Better to read a page twice than to skip one.
    page += Math.floor(passed / firstTold) || 1;
    read = last < 0 ? (page - 1) * firstTold : read + passed;
    const place = rows[last]?.searchAfter;
    return { rows, next: place ? JSON.stringify(place) : page };
  };
};

/** All contacts, or those that the filters let through, latest first by this field. */
export const latestContacts = (
  client: Client,
  field: 'dateAdded' | 'dateUpdated',
  filters: Wanted['filters'] = [],
) =>
  contactPages(client, {
    ...(filters.length > 0 && { filters }),
    sort: [{ field, direction: 'desc' }],
  });
