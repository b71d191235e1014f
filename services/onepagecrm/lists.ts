import type { Client, Query } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { type Cursor, type Page, WINDOW } from '../../platform/polling.js';
import { isBlank } from '../../platform/values.js';
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

const MOST_LOOKED_THROUGH = 10;

/**
 * Reads page by page as far as the first that has what is wanted; ten at most, a cut is logged. `what`: the records, for
 * that line.
 */
export const lookThrough = async <Row>(
  client: Client,
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>,
  wanted: (rows: Row[]) => Row[],
  what: string,
): Promise<Row[]> => {
  let cursor: Cursor;
  for (let pages = 1; pages <= MOST_LOOKED_THROUGH; pages += 1) {
    const { rows, next } = await page(cursor, PAGE_SIZE);
    const found = wanted(rows);
    if (found.length > 0 || rows.length === 0 || next === undefined) return found;
    cursor = next;
  }
  client.z.console.log(`Looked through the first ${MOST_LOOKED_THROUGH * PAGE_SIZE} ${what} only.`);
  return [];
};

/**
 * The rows of a poll for which names are looked up: those that are in the look-back window. An older one came at an
 * earlier poll, and costs no further request now. Of a sample all; of Zapier's first fill none.
 */
export const worthNaming = <Row>(client: Client, rows: Row[], at: (row: Row) => string | null): Row[] => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  if (isPopulatingDedupe) return [];
  const since = isLoadingSample ? 0 : Date.now() - WINDOW;
  return rows.filter((row) => toMillis(at(row)) >= since);
};

/** A sample shows any record rather than none that the filters let through. */
export const sampleAnyway = async <Row>(
  client: Client,
  filters: Query,
  read: (filters: Query) => Promise<Row[]>,
): Promise<Row[]> => {
  const rows = await read(filters);
  const isFiltered = Object.values(filters).some((value) => !isBlank(value));
  return rows.length === 0 && isFiltered && client.meta.isLoadingSample ? read({}) : rows;
};
