import type { PlainInputField } from '../model/fields.js';
import { refuse } from '../platform/failure.js';
import { list } from '../platform/values.js';

/** The field of an update's form that says what to empty: labels by key. */
export const clearField = (choices: Readonly<Record<string, string>>): PlainInputField => ({
  key: 'clear_fields',
  label: 'Clear These Fields',
  list: true,
  choices,
  helpText: 'A field that is left empty above stays as it is. Choose here what to empty.',
});

/** The keys chosen under Clear These Fields, the account's own fields (`cf_…`) among them; refuses what is not offered. */
export const clearedKeys = (chosen: unknown, offered: object): string[] => {
  const keys = list(chosen);
  const strange = keys.find((key) => !(key in offered) && !key.startsWith('cf_'));
  if (strange !== undefined) throw refuse(`Clear These Fields: there is no "${strange}" to empty`);
  return keys;
};
