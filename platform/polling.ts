/** Reads lists newest first, so that nothing is missed and nothing comes twice. */
import type { Client } from './client.js';
import { toMillis } from './dates.js';
import { Failure, isThrottled, UNREADABLE } from './failure.js';
import { type Cursor, type Page, PageWalk } from './page_walk.js';
import { flag, isBlank } from './values.js';

export type { Cursor, Page } from './page_walk.js';

export interface Source<Row> {
  /** Reads a page. `cursor` is undefined for the first one; `size` is how many rows are wanted. */
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>;
  /** Tells one row from another. */
  id: (row: Row) => string;
  /**
   * When that happened which the trigger is about: ISO 8601. Null where a row's time cannot be read. No function
   * at all: the list is read to its end, and age plays no part.
   */
  at: ((row: Row) => string | null) | null;
  /** Rows that a page holds at most. */
  pageSize: number;
  /** Those of the second page and later ones, where the first is kept small: most polls need no other. */
  laterSize?: number;
  /** Rows that do not fire, where the API cannot leave them out itself. */
  keep?: (row: Row) => boolean;
  /**
   * A change trigger: what fires is a value, not a time, so that a row edited for another reason must be known
   * from the start. Zapier's first fill then reads as far as it can.
   */
  change?: boolean;
  /** How far back rows may fire, in milliseconds; 24 hours without it. The first fill covers that time. */
  horizon?: number;
  /**
   * Where times are cut to so many milliseconds and `event_id` holds them: what happened in the moment that is not over
   * yet waits for the next poll, since one more change in it would look the same.
   */
  resolution?: number;
}

const HOUR = 3_600_000;
/** A poll reads on until everything that happened in this time is in. */
export const WINDOW = 3 * HOUR;
/** The service's clock is not ours, and some services cut times to the second. */
const SLACK = 5 * 60_000;
/**
 * Rows older than this are not returned by a poll: when the newest record is deleted, a record that was below the
 * first page moves up into it, and must not look new. Zapier's first fill covers at least this time.
 */
export const HORIZON = 24 * HOUR;

/** A read ends after as many rows as so many (first) pages hold, or when the run has no more than so many milliseconds left of its 27,000. */
const POLL = { pages: 20, reserve: 7_000 };
const FILL = { pages: 100, reserve: 2_000 };
/** However few rows the service gives at once. */
const MOST_PAGES = 100;
const SAMPLE_SIZE = 3;

/**
 * Reads what a polling trigger needs, newest first, with as few requests as the guarantee allows: the newest page
 * always, then on until the look-back window is covered. A failing page fails the whole poll, so that nothing
 * behind it is taken for seen.
 */
export const readNewest = async <Row>(client: Client, source: Source<Row>): Promise<Row[]> => {
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  const keep = source.keep ?? (() => true);
  if (isLoadingSample) {
    const { rows } = await source.page(undefined, source.keep ? source.pageSize : SAMPLE_SIZE);
    const kept = rows.filter(keep);
    // An account that has records always has a sample to show, even if none of them would fire.
    return (kept.length > 0 ? kept : rows).slice(0, SAMPLE_SIZE);
  }

  const started = Date.now();
  const budget = isPopulatingDedupe ? FILL : POLL;
  const horizon = source.horizon ?? HORIZON;
  const reach = isPopulatingDedupe ? (source.change ? Number.POSITIVE_INFINITY : horizon) : WINDOW + SLACK;
  const rows = new Map<string, Row>();
  const walk = new PageWalk();
  const stop = (pages: number): void => {
    client.z.console.log(
      `Stopped reading after ${pages} pages and ${rows.size} records: older ones are left out.`,
    );
  };
  let isCovered = false;
  let settled = Number.POSITIVE_INFINITY;

  for (let pages = 1; ; pages += 1) {
    const size = pages > 1 ? (source.laterSize ?? source.pageSize) : source.pageSize;
    const page = await source.page(walk.cursor, size).catch((error: unknown) => {
      // A wide first fill may ask for more than the service gives at once. What must be known is in by then.
      if (isPopulatingDedupe && isCovered && isThrottled(error)) return undefined;
      throw error;
    });
    if (!page) {
      stop(pages - 1);
      break;
    }
    const known = rows.size;
    for (const row of page.rows) if (!rows.has(source.id(row))) rows.set(source.id(row), row);
    if (source.resolution && page.time) settled = Math.min(settled, page.time - source.resolution);

    const reached = reachedBy(client, page.rows, source.at);
    const step = walk.step(page, rows.size > known);
    if (step === 'end') break;
    if (step === 'on' && reached !== null && toMillis(reached) < started - reach) break;
    isCovered = reached !== null && toMillis(reached) < started - horizon;
    const isFull = rows.size >= budget.pages * source.pageSize;
    if (isFull || pages >= MOST_PAGES || client.timeLeft() < budget.reserve) {
      stop(pages);
      break;
    }
  }

  const { at } = source;
  const all = [...rows.values()].filter(keep);
  if (!at) return all;
  const told = all.filter((row) => toMillis(at(row)) <= settled);
  return isPopulatingDedupe ? told : told.filter((row) => isRecent(at(row), started, horizon));
};

/**
 * The time of the last row of a page that tells one; null for an empty page. A row without a readable time is kept, and
 * logged. Where no row has one, nothing would tell old from new: rather no answer than a flood of old records.
 */
const reachedBy = <Row>({ z }: Pick<Client, 'z'>, rows: Row[], at: Source<Row>['at']): string | null => {
  if (!at || rows.length === 0) return null;
  const times = rows.map(at).filter((time) => toMillis(time) > 0);
  if (times.length === 0) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  if (times.length < rows.length)
    z.console.log(`Took ${rows.length - times.length} records whose time cannot be read for new ones.`);
  return times.at(-1) ?? null;
};

/** False only for a time that is known and older than the horizon. */
export const isRecent = (at: string | null, now = Date.now(), horizon = HORIZON): boolean =>
  toMillis(at) === 0 || toMillis(at) >= now - horizon;

/** The rows that did not come from Handoff itself, unless the user wants those too. A sample shows all. */
export const withoutOwn = <Row extends { origin: string | null }>(
  client: Client,
  { skip_own }: { skip_own?: unknown },
  rows: Row[],
): Row[] =>
  flag(skip_own, true) && !client.meta.isLoadingSample ? rows.filter(({ origin }) => origin === null) : rows;

/** A row without an id stands for itself. */
const identity = (row: object): unknown => ('id' in row && row.id) || row;

/** The pages of a list, as far as the first without a new row; so many at most. */
export async function* pagesOf<Row extends object>(
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>,
  size: number,
  most: number,
): AsyncGenerator<{ rows: Row[]; isLast: boolean }> {
  const seen = new Set<unknown>();
  let cursor: Cursor;
  for (let pages = 1; pages <= most; pages += 1) {
    const { rows, next } = await page(cursor, size);
    const known = seen.size;
    for (const row of rows) seen.add(identity(row));
    const isLast = seen.size === known || next === undefined;
    yield { rows, isLast };
    if (isLast) return;
    cursor = next;
  }
}

/**
 * Every row of a list once, page after page, as far as the first page without a new one: a hundred pages at most. For the
 * short lists behind forms, not for records.
 */
export const readAll = async <Row extends object>(
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>,
  size: number,
): Promise<Row[]> => {
  const all = new Map<unknown, Row>();
  for await (const { rows } of pagesOf(page, size, MOST_PAGES))
    for (const row of rows) all.set(identity(row), row);
  return [...all.values()];
};

const MOST_LOOKED_THROUGH = 10;

/**
 * Reads page by page as far as the first that has what is wanted, or one without a new row; ten at most, a cut is logged.
 * `what`: the records, for that line.
 */
export const lookThrough = async <Row extends object, Found = Row>(
  client: Client,
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>,
  size: number,
  wanted: (rows: Row[]) => Found[],
  what: string,
): Promise<Found[]> => {
  for await (const { rows, isLast } of pagesOf(page, size, MOST_LOOKED_THROUGH)) {
    const found = wanted(rows);
    if (found.length > 0 || isLast) return found;
  }
  client.z.console.log(`Looked through the first ${MOST_LOOKED_THROUGH * size} ${what} only.`);
  return [];
};

/** The wanted rows among those that are read; a sample shows others rather than none. */
export const orOthers = <Row>({ meta }: Client, wanted: Row[], others: Row[]): Row[] =>
  wanted.length === 0 && meta.isLoadingSample ? others : wanted;

/** The same where others are still to be read: without the filters. */
export const sampleAnyway = async <Filters extends object, Row>(
  client: Client,
  filters: Filters,
  read: (filters: Partial<Filters>) => Promise<Row[]>,
): Promise<Row[]> => {
  const rows = await read(filters);
  const isFiltered = Object.values(filters).some((value) => !isBlank(value));
  return rows.length === 0 && isFiltered && client.meta.isLoadingSample ? read({}) : rows;
};

/** In milliseconds. An edit within this time of its creation belongs to the creation. */
const CREATION_TIME = 30_000;

/** Whether a record was changed after it was created. Takes what `toMillis` takes. */
export const isEdited = (created: string | null | undefined, changed: string | null | undefined): boolean =>
  toMillis(changed) - toMillis(created) >= CREATION_TIME;
