/** Small damage to what a vendor answers, and what must still hold. */
import _ from 'lodash';
import type { PlainOutputField } from 'zapier-platform-core';

type Place = Array<string | number>;

/** Every branch and leaf of a JSON value except the root, in order. */
export const placesIn = (value: unknown, at: Place = []): Place[] =>
  _.isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => {
        const place = [...at, Array.isArray(value) ? Number(key) : key];
        return [place, ...placesIn(inner, place)];
      })
    : [];

/** What may be there instead: `absent` removes the key. */
export const ODD = {
  null: null,
  absent: undefined,
  number: 7,
  text: 'x',
  object: {},
  array: ['x'],
};
export type Odd = keyof typeof ODD;

/** The value with something odd in one place. */
export const damaged = (value: unknown, place: Place, odd: Odd): unknown => {
  const copy = _.cloneDeep(value);
  if (!_.isObject(copy)) return copy;
  if (odd === 'absent') _.unset(copy, place);
  else _.set(copy, place, ODD[odd]);
  return copy;
};

/** Whether the place is within one entry of a list: the other entries are not affected. */
export const isInRow = (place: Place): boolean => place.some(_.isNumber);

const isText = (value: unknown): boolean => typeof value === 'string';
const FITS: Record<string, (value: unknown) => boolean> = {
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};

/** Paths of an output whose value is not what its field says: texts where no type stands, or null. */
export const mistyped = (record: unknown, fields: PlainOutputField[], path = ''): string[] =>
  fields.flatMap(({ key, type, list, children }) => {
    const value: unknown = _.get(record, key.split('__'));
    const here = path + key;
    if (value === null || value === undefined) return [];
    if (children) {
      return Array.isArray(value)
        ? value.flatMap((each, i) => mistyped(each, children.filter(isPlain), `${here}[${i}].`))
        : [here];
    }
    if (list) return Array.isArray(value) && value.every(isText) ? [] : [here];
    return (FITS[type ?? ''] ?? isText)(value) ? [] : [here];
  });

export const isPlain = (field: unknown): field is PlainOutputField =>
  _.isPlainObject(field) && _.has(field, 'key');

/** Texts that only a program writes: a value that was missing, put into a text. */
export const slips = (told: unknown): string[] =>
  JSON.stringify(_.omit(Object(told), 'more')).match(
    /undefined|\bNaN\b|\[object Object\]|"null"|[:_ ]null\b(?=")/g,
  ) ?? [];
