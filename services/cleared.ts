import { refuse } from '../platform/failure.js';
import { list } from '../platform/values.js';

/** The keys chosen under Clear These Fields, the account's own fields (`cf_…`) among them; refuses what is not offered. */
export const clearedKeys = (chosen: unknown, offered: object): string[] => {
  const keys = list(chosen);
  const strange = keys.find((key) => !(key in offered) && !key.startsWith('cf_'));
  if (strange !== undefined) throw refuse(`Clear These Fields: there is no "${strange}" to empty`);
  return keys;
};
