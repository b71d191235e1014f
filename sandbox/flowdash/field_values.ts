import { MESSAGES } from './errors.js';
import { findMember } from './lookup.js';
import type { Store } from './store.js';
import { isDay, parseMoment, timestamp } from './time.js';
import type { Field, FieldType, Value, Workflow } from './types.js';

/** Why a value is refused. */
export class Problem {
  constructor(readonly message: string) {}
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s().-]{3,}$/;

export const isEmail = (value: unknown): boolean => typeof value === 'string' && EMAIL.test(value);

/** How an empty value looks. Only `Assigned To: null` and link lists (`[]`) are documented. */
export const blankOf = (type: FieldType): Value => {
  if (type === 'checkbox') return false;
  return type === 'multipleSelect' || type === 'file' ? [] : null;
};

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const decimal = (given: unknown): number | undefined => {
  if (typeof given !== 'number' && typeof given !== 'string') return undefined;
  const text = String(given).trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
};

const matching = (given: unknown, fits: (text: string) => boolean): string | Problem =>
  typeof given === 'string' && fits(given) ? given : new Problem(MESSAGES.invalid);

const selected = (given: unknown, options: string[]): string[] | Problem => {
  if (!Array.isArray(given)) return new Problem(MESSAGES.invalid);
  const chosen = options.filter((option) => given.includes(option));
  return given.every((one) => options.includes(one)) ? chosen : new Problem(MESSAGES.notAnOption);
};

/**
 * The stored form of a value for a field (any type but `file`), or why it is refused. `null` and `""` clear (a guess). Date
 * format and the kinds of numbers are documented; that the other types check their values is a guess.
 */
export const parseValue = (
  store: Store,
  workflow: Workflow,
  { type, options = [] }: Field,
  given: unknown,
): Value | Problem => {
  if (given === null || given === '') return blankOf(type);
  switch (type) {
    case 'number':
    case 'currency': {
      const number = decimal(given);
      if (number === undefined) return new Problem(MESSAGES.notANumber);
      return type === 'currency' ? number.toFixed(2) : String(number);
    }
    case 'date':
      return matching(given, isDay);
    case 'datetime': {
      const moment = parseMoment(given);
      return moment ? timestamp(moment) : new Problem(MESSAGES.invalid);
    }
    case 'checkbox':
      return typeof given === 'boolean' ? given : new Problem(MESSAGES.invalid);
    case 'singleSelect':
      return options.find((option) => option === given) ?? new Problem(MESSAGES.notAnOption);
    case 'multipleSelect':
      return selected(given, options);
    case 'person':
      return findMember(store, workflow, given)?.email ?? new Problem(MESSAGES.invalid);
    case 'uniqueId':
      return typeof given === 'number' ? String(given) : matching(given, () => true);
    case 'email':
      return matching(given, isEmail);
    case 'phone':
      return matching(given, (text) => PHONE.test(text));
    case 'url':
      return matching(given, (text) => URL.canParse(text) && /^https?:/i.test(text));
    default:
      return matching(given, () => true);
  }
};
