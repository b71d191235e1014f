import { badRequest } from '../errors.js';
import type { Json } from '../reading.js';

/** A row's place in an order: its sort values, then its id. It is returned as the row's `searchAfter`. */
export type Place = Array<number | string | null>;

export interface Sort {
  field: string;
  direction: 'asc' | 'desc';
}

const DATES = new Set(['dateAdded', 'dateUpdated', 'dueDate']);

const sortValue = (row: Json, field: string): number | string | null => {
  const value = row[field];
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return DATES.has(field) ? Date.parse(value) : value;
  return typeof value === 'number' ? value : null;
};

export const placeOf = (row: Json, sorts: Sort[], id: string): Place => [
  ...sorts.map(({ field }) => sortValue(row, field)),
  id,
];

/** Rows without a value come last in either direction; equal rows are ordered by id. */
export const byPlace =
  (sorts: Sort[]) =>
  (one: Place, other: Place): number => {
    for (const [index, value] of one.entries()) {
      const against = other[index] ?? null;
      if (value === against) continue;
      if (value === null) return 1;
      if (against === null) return -1;
      const ascending = value < against ? -1 : 1;
      return sorts[index]?.direction === 'desc' ? -ascending : ascending;
    }
    return 0;
  };

/** Reads a received `searchAfter`. What HighLevel answers to one from a different sort is a guess. */
export const cursorOf = (value: unknown[], sorts: Sort[]): Place => {
  const place = value.filter((part) => typeof part === 'number' || typeof part === 'string' || part === null);
  if (place.length !== sorts.length + 1) throw badRequest('Invalid searchAfter');
  return place;
};
