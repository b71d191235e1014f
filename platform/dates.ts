/** Days, times and zones. */
import _ from 'lodash';
import { invalidInput } from './failure.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})$/i;

/** Cached: creating one takes longer than reading a page of records with it. */
const formatFor = _.memoize(
  (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      fractionalSecondDigits: 3,
    }),
);

/** Wall-clock parts of an instant in a zone, as if they were UTC, in milliseconds. */
const wallClock = (instant: number, zone: string): number => {
  const parts = formatFor(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
    part('fractionalSecond'),
  );
};

/** The instant at which clocks in the zone show that wall-clock time. */
const fromWallClock = (wall: number, zone: string): Date => {
  // The offset is looked up twice: the first guess can be on the other side of a clock change.
  const guess = wall - (wallClock(wall, zone) - wall);
  return new Date(wall - (wallClock(guess, zone) - guess));
};

/** A local time as if it were UTC: ISO 8601. */
const asUtc = (local: string): string => `${local.replace(' ', 'T')}Z`;

const dayOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** False for the 30th of February, which JavaScript takes for the 2nd of March. */
const isCalendarDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && dayOf(time) === day;
};

/** The instant that a text with a date and a time means, or undefined. */
const readInstant = (text: string, zone: string): Date | undefined => {
  const isLocal = LOCAL.test(text);
  if (!isLocal && !ZONED.test(text)) return undefined;
  const time = Date.parse(isLocal ? asUtc(text) : text);
  if (Number.isNaN(time)) return undefined;
  return isLocal ? fromWallClock(time, zone) : new Date(time);
};

/** A moment as the form gave it: the day in the user's zone, and the time if one was meant. */
export interface Due {
  /** `YYYY-MM-DD` */
  day: string;
  /** Absent for a date without a time: Zapier sends those as midnight in the user's zone. */
  time?: Date;
}

/**
 * Reads a value of a `datetime` field: a date, a local time (`2026-11-23T09:00:00`, read in the user's zone)
 * or a time with a zone. Throws a sentence that names the field if it is not a date.
 */
export const readDue = (value: string, zone: string, label: string): Due => {
  const text = value.trim();
  const isDay = isCalendarDay(text.slice(0, 10));
  if (isDay && DAY.test(text)) return { day: text };
  const instant = isDay ? readInstant(text, zone) : undefined;
  if (!instant) {
    throw invalidInput(`${label} is not a date: "${value}". Use for example 2026-11-30 or 2026-11-30T09:00`);
  }
  const wall = wallClock(instant.getTime(), zone);
  return wall % 86_400_000 === 0 ? { day: dayOf(wall) } : { day: dayOf(wall), time: instant };
};

/** The instant meant: a date without a time means the end of that day in the user's zone. */
export const endOfDue = ({ day, time }: Due, zone: string): Date =>
  time ?? fromWallClock(Date.parse(`${day}T23:59:00Z`), zone);

/** The instant meant: a date without a time means the start of that day in the user's zone. */
export const startOfDue = ({ day, time }: Due, zone: string): Date =>
  time ?? fromWallClock(Date.parse(`${day}T00:00:00Z`), zone);

/** A service's time as ISO 8601; one without a zone is read in this zone. Null if there is none. */
export const inZone = (value: string | null | undefined, zone: string): string | null => {
  if (!value || !LOCAL.test(value)) return value || null;
  const wall = Date.parse(asUtc(value));
  return Number.isNaN(wall) ? value : fromWallClock(wall, zone).toISOString();
};

/** Today in the zone, `YYYY-MM-DD`. */
export const today = (zone: string, now = Date.now()): string => dayOf(wallClock(now, zone));

/** The day that many days after `day` (before it, if negative), `YYYY-MM-DD`. */
export const dayFrom = (day: string, days: number): string => dayOf(Date.parse(day) + days * 86_400_000);

/** ISO 8601 from seconds since 1970, as a number or digits; null if there is none. */
export const fromSeconds = (seconds: number | string | null | undefined): string | null => {
  if (seconds === null || seconds === undefined || seconds === '') return null;
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

/** Milliseconds since 1970 of an ISO date or date-time; 0 if there is none. */
export const toMillis = (value: string | null | undefined): number => (value ? Date.parse(value) || 0 : 0);

/** A service's time as clocks in the zone show it, `YYYY-MM-DD HH:MM`; a day stays a day. Null if there is none. */
export const clockTime = (value: string | null, zone: string): string | null => {
  if (value === null || DAY.test(value) || toMillis(value) === 0) return value;
  return new Date(wallClock(toMillis(value), zone)).toISOString().slice(0, 16).replace('T', ' ');
};
