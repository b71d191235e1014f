import { unprocessable } from '../errors.js';
import { isRecord, type Json, recordsOf, textOf } from '../reading.js';
import type { Store } from '../store.js';
import { OPERATORS, type Operator, operatorsOf } from './search_fields.js';

const MAX_VALUE_LENGTH = 75;

/** A row's value for a filter field, e.g. `dndSettings.SMS.status` or `customFields.<id>`. */
const valueAt = (row: Json, field: string): unknown => {
  const [root = '', ...rest] = field.split('.');
  if (root === 'customFields') return recordsOf(row.customFields).find(({ id }) => id === rest[0])?.value;
  let value = row[root];
  for (const key of rest) value = isRecord(value) ? value[key] : undefined;
  return value;
};

/** Texts are compared without regard to case, since the index keeps them in lower case (a guess). */
const folded = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const exists = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';

const equals = (actual: unknown, wanted: unknown): boolean =>
  items(actual).some((one) => items(wanted).some((other) => exists(one) && folded(one) === folded(other)));

const contains = (actual: unknown, wanted: unknown): boolean =>
  items(actual).some((one) => {
    const whole = folded(one);
    return typeof whole === 'string' && items(wanted).some((part) => whole.includes(String(folded(part))));
  });

/** A number, or a date as milliseconds: both ISO text and milliseconds are used. */
const amount = (value: unknown): number => {
  if (typeof value === 'number') return value;
  const text = textOf(value) ?? '';
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) && text !== '' ? Number(text) : date;
};

const inRange = (actual: unknown, wanted: unknown): boolean => {
  const value = amount(actual);
  if (Number.isNaN(value) || !isRecord(wanted)) return false;
  return Object.entries(wanted).every(([bound, limit]) => {
    if (bound === 'gt') return value > amount(limit);
    if (bound === 'gte') return value >= amount(limit);
    if (bound === 'lt') return value < amount(limit);
    return bound === 'lte' && value <= amount(limit);
  });
};

const holds = (operator: Operator, actual: unknown, wanted: unknown): boolean => {
  switch (operator) {
    case 'eq':
      return equals(actual, wanted);
    case 'not_eq':
      return !equals(actual, wanted);
    case 'contains':
      return contains(actual, wanted);
    case 'not_contains':
      return !contains(actual, wanted);
    case 'exists':
      return exists(actual);
    case 'not_exists':
      return !exists(actual);
    case 'range':
      return inRange(actual, wanted);
    case 'nested': {
      // All sub-filters must match the same opportunity.
      const parts = recordsOf(wanted).map(({ field, operator: name, value }) => ({
        field: textOf(field) ?? '',
        operator: OPERATORS.find((known) => known === name) ?? 'eq',
        value,
      }));
      return recordsOf(actual).some((item) =>
        parts.every((part) => holds(part.operator, item[part.field], part.value)),
      );
    }
  }
};

/** Checks one filter or one group of filters and turns it into a test of a row. */
const testOf = (store: Store, filter: Json): ((row: Json) => boolean) => {
  if (filter.group !== undefined) {
    if (filter.group !== 'AND' && filter.group !== 'OR') {
      throw unprocessable(['group must be one of the following values: AND, OR']);
    }
    const tests = recordsOf(filter.filters).map((inner) => testOf(store, inner));
    return filter.group === 'AND'
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const field = textOf(filter.field) ?? '';
  const allowed = operatorsOf(store, field);
  const operator = allowed.find((known) => known === filter.operator);
  if (!operator) throw unprocessable([`Invalid Operator (${filter.operator}) passed for field ${field}`]);
  const { value } = filter;
  if (typeof value === 'string' && value.length > MAX_VALUE_LENGTH) {
    throw unprocessable([`value must be shorter than or equal to ${MAX_VALUE_LENGTH} characters`]);
  }
  return (row) => holds(operator, valueAt(row, field), value);
};

/** The filters of a search body as one test; all of them must hold. */
export const filterOf = (store: Store, filters: Json[]): ((row: Json) => boolean) =>
  testOf(store, { group: 'AND', filters });
