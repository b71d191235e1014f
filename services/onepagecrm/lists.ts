/** Pages of the API's lists. */

import type { Client, Query } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import type { Path } from '../../platform/path.js';
import {
  type Cursor,
  type Page,
  readNewest,
  type Source,
  sampleAnyway,
  WINDOW,
} from '../../platform/polling.js';
import { text } from '../../platform/values.js';
import { counted, inside, maybe, NONE, number, object, type Wire } from '../../platform/wire.js';
import { data } from './wire.js';

/** The API's own maximum. */
export const PAGE_SIZE = 100;

/** What surrounds the rows of a page. `timestamp`: the server's time, Unix seconds. */
const around = object({
  timestamp: maybe(number),
  data: object({ per_page: maybe(number), max_page: maybe(number), total_count: maybe(number) }),
});

/** The rows under `key`, and how many were sent; an answer without a list there is no page. */
const pageOf = <Row>(key: string, row: Wire<Row>) => {
  const list = data(inside(key, counted(row)));
  return {
    read: (answer: unknown) => {
      const page = around.read(answer);
      const told = list.read(answer);
      return page === NONE || told === NONE ? NONE : { ...page.data, ...told, timestamp: page.timestamp };
    },
  };
};

/**
 * One page of a list, with its rows under `key`. The last page is a short one that both its number and the total show to be the
 * last: if either is 0, absent or different, reading ends with an empty page or one without new rows.
 */
export const readPage = async <Row>(
  client: Client,
  path: Path,
  query: Query,
  { key, row }: { key: string; row: Wire<Row> },
  cursor: Cursor,
  size: number,
): Promise<Page<Row>> => {
  const page = Number(cursor ?? 1);
  const { rows, told, max_page, per_page, total_count, timestamp } = await client.get(
    path,
    pageOf(key, row),
    { ...query, page, per_page: size },
    { bulk: true },
  );
  const full = Math.min(size, per_page || size);
  const isLast = told < full && page === max_page && total_count === (page - 1) * full + told;
  return {
    rows,
    next: isLast ? undefined : page + 1,
    total: total_count ?? undefined,
    time: timestamp === null ? undefined : timestamp * 1_000,
  };
};

/** What identifies and sorts every record. */
interface Dated {
  id: string;
  created_at: string | null;
  modified_at: string | null;
}

export type Time = 'created_at' | 'modified_at';

/**
 * The rows of a poll whose names are looked up: those in the look-back window. An older row came with an earlier poll, and costs
 * no further request now. For a sample, all rows; for Zapier's first fill, none.
 */
export const worthNaming = <Row extends Dated>(client: Client, rows: Row[], by: Time): Row[] => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  if (isPopulatingDedupe) return [];
  const since = isLoadingSample ? 0 : Date.now() - WINDOW;
  return rows.filter((row) => toMillis(row[by]) >= since);
};

type Pages<Row> = (client: Client, query: Query) => (cursor: Cursor, size: number) => Promise<Page<Row>>;

/** The rows of a list that a trigger needs, by a time, latest first. */
export const readLatest = <Row extends Dated>(
  client: Client,
  pages: Pages<Row>,
  by: Time,
  filters: Query = {},
  rules: Partial<Source<Row>> = {},
): Promise<Row[]> =>
  sampleAnyway(client, filters, (query) =>
    readNewest(client, {
      page: pages(client, { ...query, sort_by: by, order: 'desc' }),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: (row) => text(row[by]),
      ...rules,
    }),
  );
