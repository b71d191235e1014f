import type { Client, Query } from '../../platform/client.js';
import type { Cursor, Page } from '../../platform/polling.js';
import type { List } from './types.js';

/** The API's own maximum. */
export const PAGE_SIZE = 100;

/**
 * One page of a list, unwrapped. `unwrap` takes the rows out of `data`: `({contacts}) => contacts`. Whether there
 * is more is what `max_page` says; 0 comes from an account without records, and says nothing where there are some.
 */
export const readPage = async <Data, Row>(
  client: Client,
  path: string,
  query: Query,
  unwrap: (data: Data) => Row[] | undefined,
  cursor: Cursor,
  size: number,
): Promise<Page<Row>> => {
  const page = Number(cursor ?? 1);
  const { data, timestamp } = await client.get<List<Data>>(
    path,
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
