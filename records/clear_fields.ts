/** Clear These Fields: the way to empty a value. */

import { invalidInput } from '../platform/failure.js';
import { list } from '../platform/values.js';
import type { PlainInputField } from './field.js';

/** The value of Clear These Fields. */
export interface ClearInput {
  clear_fields?: string[] | undefined;
}

/** The field of an update's form that says what to empty: labels by key. */
export const clearField = (choices: Readonly<Record<string, string>>): PlainInputField => ({
  key: 'clear_fields',
  label: 'Clear These Fields',
  list: true,
  choices,
  helpText: 'A field that is left blank above stays as it is. Choose here what to clear.',
});

/** The keys chosen under Clear These Fields, including the account's own fields (`cf_…`); refuses any that is not offered. */
export const clearedKeys = (chosen: unknown, offered: object): string[] => {
  const keys = list(chosen);
  const strange = keys.find((key) => !(key in offered) && !key.startsWith('cf_'));
  if (strange !== undefined) throw invalidInput(`Clear These Fields has no choice "${strange}"`);
  return keys;
};

/** What an update may empty, by key of the form: its label, and what to send to the API. */
export type Clearable<Body> = Readonly<Record<string, { label: string; body: Partial<Body> }>>;

/** The part of a request body that empties these. */
export const emptiedOf = <Body>(keys: string[], clearable: Clearable<Body>): Partial<Body> =>
  Object.assign({}, ...keys.map((key) => clearable[key]?.body));

/** Labels, by key, of what an update may empty, including the account's own fields. */
export const clearChoices = (
  clearable: Clearable<object>,
  own: PlainInputField[] = [],
): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(clearable).map(([key, { label }]) => [key, label])),
  ...Object.fromEntries(own.map(({ key, label }) => [key, label ?? key])),
});
