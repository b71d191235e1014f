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
import { believed } from '../../platform/wire.js';
import type { List } from './types.js';

/** The API's own maximum. */
export const PAGE_SIZE = 100;

/**
 * One page of a list, unwrapped. `unwrap` takes the rows out of `data`: `({contacts}) => contacts`. Whether there
 * is more is what `max_page` says; 0 comes from an account without records, and says nothing where there are some.
 */
export const readPage = async <Data, Row>(
  client: Client,
  path: Path,
  query: Query,
  unwrap: (data: Data) => Row[] | undefined,
  cursor: Cursor,
  size: number,
): Promise<Page<Row>> => {
  const page = Number(cursor ?? 1);
  const { data, timestamp } = await client.get(
    path,
    believed<List<Data>>(),
    { ...query, page, per_page: size },
    { bulk: true },
  );
  const last = data.max_page || Number.POSITIVE_INFINITY;
  return {
    rows: unwrap(data) ?? [],
    next: page < last ? page + 1 : undefined,
    total: data.total_count,
    time: timestamp && timestamp * 1_000,
  };
};

/** What every record is known and sorted by. */
interface Dated {
  id: string;
  created_at?: string;
  modified_at?: string;
}

export type Time = 'created_at' | 'modified_at';

/**
 * The rows of a poll for which names are looked up: those that are in the look-back window. An older one came at an
 * earlier poll, and costs no further request now. Of a sample all; of Zapier's first fill none.
 */
export const worthNaming = <Row extends Dated>(client: Client, rows: Row[], by: Time): Row[] => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  if (isPopulatingDedupe) return [];
  const since = isLoadingSample ? 0 : Date.now() - WINDOW;
  return rows.filter((row) => toMillis(row[by]) >= since);
};

type Pages<Row> = (client: Client, query: Query) => (cursor: Cursor, size: number) => Promise<Page<Row>>;

/** What a trigger needs of a list, by a time, latest first. */
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
