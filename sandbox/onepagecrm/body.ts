import { incomplete, invalid } from './errors.js';

/** A JSON object as received. */
export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `true`, `1`, or either as text: the vendor's own tests send `partial` as `1`. */
export const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || value === 'true' || value === '1';

/** Characters, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length;

const isInvalid = (key: string) => invalid({ [key]: `${key} is invalid` });

/**
 * The readers below return `undefined` for a key that is not in the body, which leaves the record as it is.
 * Guess: `null` clears the value, as an empty text does.
 */
export const text = (fields: Fields, key: string, limit = Number.POSITIVE_INFINITY): string | undefined => {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw isInvalid(key);
  if (lengthOf(String(value)) > limit)
    throw invalid({ [key]: `${key} is too long (maximum is ${limit} characters)` });
  return String(value);
};

/** A text that is truncated at the limit instead of refused: names of people and deals. */
export const cutText = (fields: Fields, key: string, limit: number): string | undefined => {
  const value = text(fields, key);
  return value === undefined ? undefined : [...value].slice(0, limit).join('');
};

/** A text that is required and must not be blank. */
export const requiredText = (fields: Fields, key: string, limit?: number): string => {
  const value = text(fields, key, limit);
  if (!value?.trim()) throw incomplete(key);
  return value;
};

export const choice = <T extends string>(
  fields: Fields,
  key: string,
  choices: readonly T[],
): T | undefined => {
  const value = text(fields, key);
  if (value === undefined || value === '') return undefined;
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw isInvalid(key);
  return chosen;
};

/** Numbers may come as text. */
export const number = (fields: Fields, key: string): number | undefined => {
  const value = text(fields, key);
  if (value === undefined || value === '') return undefined;
  if (!Number.isFinite(Number(value))) throw isInvalid(key);
  return Number(value);
};

export const integer = (fields: Fields, key: string): number | undefined => {
  const value = number(fields, key);
  if (value !== undefined && !Number.isInteger(value)) throw isInvalid(key);
  return value;
};

export const flag = (fields: Fields, key: string): boolean | undefined =>
  fields[key] === undefined || fields[key] === null ? undefined : isTrue(fields[key]);

export const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** `YYYY-MM-DD`. */
export const day = (fields: Fields, key: string): string | undefined => {
  const value = text(fields, key);
  if (value === undefined || value === '') return undefined;
  if (!isDay(value)) throw isInvalid(key);
  return value;
};

export const list = (fields: Fields, key: string): unknown[] | undefined => {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (!Array.isArray(value)) throw isInvalid(key);
  return value;
};
