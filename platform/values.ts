/** Values of forms and records: whether they are blank or the same, and how to read them. */
import _ from 'lodash';

/** Blank as a form means it: not filled in. `0` and `false` are values. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The entries that were filled in. */
export const compact = <T extends object>(values: T): Partial<T> => _.omitBy(values, isBlank);

/** Text, or null for what is absent or blank. */
export const text = (value: unknown): string | null => {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
};

/** A number, or null; vendors sometimes send numbers as text. */
export const number = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : null;
};

/** The texts of a list field, or of one value with commas, trimmed, blanks dropped. */
export const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .map((entry) => String(entry).trim())
    .filter((entry) => entry !== '');

/** True for anything that a form or a mapped field may say for yes. */
export const flag = (value: unknown, otherwise: boolean): boolean => {
  if (isBlank(value)) return otherwise;
  return value === true || /^(true|yes|1|on)$/i.test(String(value));
};

/** A web address; null for anything else, which might run a script in a browser. */
export const webAddress = (value: unknown): string | null => {
  const address = text(value);
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
};

/** The parts that are not blank, joined; null if there are none. */
export const join = (parts: unknown[], separator = ' '): string | null =>
  text(parts.filter((part) => !isBlank(part)).join(separator));

/** Equal, apart from letter case and surrounding blanks. */
export const sameText = (left: unknown, right: unknown): boolean =>
  String(left ?? '')
    .trim()
    .toLowerCase() ===
  String(right ?? '')
    .trim()
    .toLowerCase();

/**
 * From what a search by name found: the rows with exactly this name, in any letter case; if `match` is `contains`, all
 * of the rows, exact names first. `namesOf`: what a row may be called, the most certain first.
 */
export const byName = <Row>(
  rows: readonly Row[],
  name: string,
  match: string | undefined,
  namesOf: (row: Row) => Array<string | null | undefined>,
): Row[] => {
  const rank = (row: Row): number => {
    const place = namesOf(row).findIndex((each) => sameText(each, name));
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  const kept = sameText(match, 'contains') ? rows : rows.filter((row) => Number.isFinite(rank(row)));
  return _.sortBy(kept, rank);
};

/** Cut to a length with an ellipsis, between words if possible. */
export const shorten = (value: string, length: number): string =>
  _.truncate(value, { length, separator: /\s+/ });
