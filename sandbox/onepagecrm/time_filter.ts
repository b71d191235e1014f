import { isDay } from './body.js';
import { invalid } from './errors.js';
import type { Query } from './router.js';

/** A record's day, date-time or Unix seconds; null if it has none. */
export type Moment = string | number | null;

export type Moments<T> = Record<string, (row: T) => Moment>;

const DAY = 24 * 60 * 60 * 1_000;

const millisecondsOf = (moment: Moment): number | undefined => {
  if (moment === null || moment === '') return undefined;
  return typeof moment === 'number' ? moment * 1_000 : Date.parse(moment);
};

/** The first and last millisecond of the day or the second that a query value names. */
const spanOf = (query: Query, name: string): [number, number] | undefined => {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (isDay(value)) {
    const start = Date.parse(value);
    return [start, start + DAY - 1];
  }
  if (/^\d+$/.test(value)) return [Number(value) * 1_000, Number(value) * 1_000 + 999];
  throw invalid({ [name]: `${name} must be YYYY-MM-DD or a UNIX timestamp` });
};

/**
 * `modified_since`, `unmodified_since`, and `date_filter` with `since`, `until`. Guesses, none is documented: both ends
 * are inclusive, a day in `until` counts to its end, and `since` without `date_filter` is ignored.
 */
export const timeFilter = <T extends { modified_at: string }>(
  query: Query,
  moments: Moments<T>,
): ((row: T) => boolean) => {
  const modifiedSince = spanOf(query, 'modified_since');
  const unmodifiedSince = spanOf(query, 'unmodified_since');
  const since = spanOf(query, 'since');
  const until = spanOf(query, 'until');
  const name = query.date_filter;
  if (name && (modifiedSince || unmodifiedSince))
    throw invalid({ date_filter: 'date_filter cannot be used with modified_since or unmodified_since' });
  const moment = name ? moments[name] : undefined;
  if (name && !moment) throw invalid({ date_filter: 'date_filter is invalid' });

  return (row) => {
    if (modifiedSince && Date.parse(row.modified_at) < modifiedSince[0]) return false;
    if (unmodifiedSince && Date.parse(row.modified_at) > unmodifiedSince[1]) return false;
    if (!moment || !(since || until)) return true;
    const at = millisecondsOf(moment(row));
    return at !== undefined && at >= (since?.[0] ?? at) && at <= (until?.[1] ?? at);
  };
};
