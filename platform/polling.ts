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
  /** What identifies a row. */
  id: (row: Row) => string;
  /**
   * When what the trigger is about happened: ISO 8601. Null if a row's time cannot be read. Null in place of the
   * function: the list is read to its end, and age plays no part.
   */
  at: ((row: Row) => string | null) | null;
  /** Maximum rows in a page. */
  pageSize: number;
  /** The same for the second page and later ones, if the first is kept small: most polls need only that one. */
  laterSize?: number;
  /** False for rows that do not fire, if the API cannot leave them out itself. */
  keep?: (row: Row) => boolean;
  /**
   * A change trigger: what fires is a value, not a time, so a row that is edited for another reason must be known
   * from the start. Zapier's first fill then reads as much of the list as it can.
   */
  change?: boolean;
  /** How far back rows may fire, in milliseconds; 24 hours by default. The first fill covers that time. */
  horizon?: number;
  /**
   * For times that are cut to this many milliseconds and are part of `event_id`: what happened in the current interval
   * waits for the next poll, since another change within it would look the same.
   */
  resolution?: number;
}

const HOUR = 3_600_000;
/** A poll reads on until it has everything that happened within this time. */
export const WINDOW = 3 * HOUR;
/** The service's clock is not ours, and some services cut times to the second. */
const SLACK = 5 * 60_000;
/**
 * Rows older than this are not returned by a poll: when the newest record is deleted, a record that was below the
 * first page moves up into it, and must not look new. Zapier's first fill covers at least this time.
 */
export const HORIZON = 24 * HOUR;

/** A read ends after as many rows as `pages` first pages hold, or when the run's 27,000 milliseconds are down to `reserve`. */
const POLL = { pages: 20, reserve: 7_000 };
const FILL = { pages: 100, reserve: 2_000 };
/** The most pages that are read, however few rows the service returns at once. */
const MOST_PAGES = 100;
const SAMPLE_SIZE = 3;

/**
 * Reads what a polling trigger needs, newest first, with as few requests as the guarantee allows: always the newest
 * page, then more until the look-back window is covered. A failing page fails the whole poll, so that nothing after
 * it is taken for seen.
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
      // A wide first fill may ask for more than the service allows at once. By then, it has read all that it must know.
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
 * The time of the last row of a page that has one; null for an empty page. A row without a readable time is kept, and
 * logged. If no row has one, nothing tells old from new: better no answer than a flood of old records.
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

/** A row without an id is its own identity. */
const identity = (row: object): unknown => ('id' in row && row.id) || row;

/** The pages of a list, up to the first without a new row; at most `most` pages. */
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
 * Every row of a list once, page after page, up to the first page without a new one: a hundred pages at most. For the
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
 * Reads page by page, up to the first that has what is wanted, or one without a new row. It stops after ten pages, and
 * logs this; `what` names the records in that line.
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

/** The wanted rows among those that were read; a sample shows others rather than none. */
export const orOthers = <Row>({ meta }: Client, wanted: Row[], others: Row[]): Row[] =>
  wanted.length === 0 && meta.isLoadingSample ? others : wanted;

/** The same if the others have yet to be read: this reads them without the filters. */
export const sampleAnyway = async <Filters extends object, Row>(
  client: Client,
  filters: Filters,
  read: (filters: Partial<Filters>) => Promise<Row[]>,
): Promise<Row[]> => {
  const rows = await read(filters);
  const isFiltered = Object.values(filters).some((value) => !isBlank(value));
  return rows.length === 0 && isFiltered && client.meta.isLoadingSample ? read({}) : rows;
};

/** In milliseconds. An edit within this time after a record's creation counts as part of the creation. */
const CREATION_TIME = 30_000;

/** Whether a record was changed after it was created. Takes what `toMillis` takes. */
export const isEdited = (created: string | null | undefined, changed: string | null | undefined): boolean =>
  toMillis(changed) - toMillis(created) >= CREATION_TIME;
