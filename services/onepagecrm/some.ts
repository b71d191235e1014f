/** As much of a list as a search asks for. */
import { chosenKey } from '../../platform/choices.js';
import type { Client, Query } from '../../platform/client.js';
import { dayFrom, readDue, startOfDue, toMillis } from '../../platform/dates.js';
import { invalidInput } from '../../platform/failure.js';
import { type Cursor, type Page, pagesOf } from '../../platform/polling.js';
import type { InputOf } from '../../records/field.js';
import { type limit, rangeTimes, type timeRange, type whose } from '../../records/shared_fields.js';
import { PAGE_SIZE } from './lists.js';

type RangeInput = InputOf<typeof timeRange>;
type SomeInput = RangeInput & InputOf<[typeof limit]>;

interface Dated {
  id: string;
  created_at: string | null;
  modified_at: string | null;
}

interface Range {
  query: Query;
  holds: (row: Dated) => boolean;
}

/** The first instant that a value means or, with `isEnd`, the last: a day without a time means the whole day. */
const instantOf = (value: string, zone: string, label: string, isEnd: boolean): number => {
  const due = readDue(value, zone, label);
  if (due.time) return due.time.getTime();
  return isEnd
    ? startOfDue({ day: dayFrom(due.day, 1) }, zone).getTime() - 1
    : startOfDue(due, zone).getTime();
};

const FIELDS = { created_at: 'created_at', updated_at: 'modified_at' } as const;

/** The form's time range. Whether the API includes its ends is not documented: a second more is requested, then left out. */
export const rangeOf = ({ meta }: Client, { date_field, since, until }: RangeInput): Range => {
  const name = chosenKey('Since and Until Apply To', date_field || 'created_at', rangeTimes);
  const from = since ? instantOf(since, meta.timezone, 'Since', false) : undefined;
  const to = until ? instantOf(until, meta.timezone, 'Until', true) : undefined;
  if (from === undefined && to === undefined) return { query: {}, holds: () => true };
  if ((from ?? 0) > (to ?? Number.POSITIVE_INFINITY)) throw invalidInput('Until must be later than Since');
  const field = FIELDS[name];
  return {
    query: {
      date_filter: field,
      since: from === undefined ? undefined : Math.floor(from / 1_000) - 1,
      until: to === undefined ? undefined : Math.ceil(to / 1_000) + 1,
    },
    holds: (row) => {
      const at = toMillis(row[field]);
      return at >= (from ?? 0) && at <= (to ?? Number.POSITIVE_INFINITY);
    },
  };
};

const MOST = 1_000;

/** How many results the form asks for. */
export const limitOf = (limit: number | undefined): number => {
  const most = limit ?? PAGE_SIZE;
  if (Number.isInteger(most) && most >= 1 && most <= MOST) return most;
  throw invalidInput(`Limit must be a whole number from 1 to 1,000, not ${most}`);
};

/** Ten more than a limit of a thousand needs if every row counts. */
const MOST_PAGES = 20;

/**
 * The first rows that count, up to the form's limit; stopping earlier is logged. `isThinned`: some rows are left out here, so
 * pages as small as a small limit might end before a row that counts.
 */
export const readSome = async <Row extends { id: string }>(
  client: Client,
  page: (cursor: Cursor, size: number) => Promise<Page<Row>>,
  { limit }: SomeInput,
  counts: (row: Row) => boolean,
  isThinned = false,
): Promise<Row[]> => {
  const most = limitOf(limit);
  const size = isThinned ? PAGE_SIZE : Math.min(most, PAGE_SIZE);
  const rows = new Map<string, Row>();
  for await (const { rows: more, isLast } of pagesOf(page, size, MOST_PAGES)) {
    for (const row of more) if (counts(row)) rows.set(row.id, row);
    if (rows.size >= most || isLast) return [...rows.values()].slice(0, most);
  }
  client.z.console.log(`Looked through the first ${MOST_PAGES * size} records only.`);
  return [...rows.values()];
};

/** Records of one contact, of the people of one company, or of all: the API accepts only one of the two filters. */
export const whoseOf = ({ contact_id, company_id }: InputOf<typeof whose>): Query => {
  if (contact_id && company_id) throw invalidInput('Fill in Contact or Company, not both');
  return { contact_id: contact_id || undefined, company_id: company_id || undefined };
};

/** The newest first, by the time that the range is about. */
export const newestFirst = ({ date_field }: RangeInput): Query => ({
  sort_by: date_field === 'updated_at' ? 'modified_at' : 'created_at',
  order: 'desc',
});
