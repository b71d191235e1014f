/** What an update has to send: only what differs from what is there. */
import _ from 'lodash';

/** A value or a list as texts without outer blanks; nothing for what is empty: `24000` is `"24000"`, `''` is null, is `[]`. */
const texts = (value: unknown): string[] =>
  [value]
    .flat()
    .map((each) => String(each ?? '').trim())
    .filter((each) => each !== '');

const lowered = (value: unknown): string[] => texts(value).map((each) => each.toLowerCase());

/** Whether a record that has `present` is as wanted. */
export type Rule = (wanted: unknown, present: unknown) => boolean;

/** The same value, however it is written. Lists count with their order. */
export const sameValue: Rule = (wanted, present) => _.isEqual(texts(wanted), texts(present));

/** The same values in any order. */
export const sameValues: Rule = (wanted, present) => _.isEqual(texts(wanted).sort(), texts(present).sort());

/** The same names in any order and any letter case, for what an API finds in any letter case. */
export const sameNames: Rule = (wanted, present) =>
  _.isEqual(_.uniq(lowered(wanted)).sort(), _.uniq(lowered(present)).sort());

/** Nothing but what is there, down to the types within. */
export const sameExactly: Rule = (wanted, present) => _.isEqual(wanted, present);

/** The part of `wanted` that `present` does not have yet, by key; `rules` for keys that `sameValue` does not fit. */
export const differing = <T extends object>(
  wanted: T,
  present: object,
  rules: { [Key in keyof T]?: Rule } = {},
): Partial<T> => {
  const values = new Map<string, unknown>(Object.entries(present));
  const ruleOf = new Map<string, Rule>(Object.entries(rules));
  return _.pickBy(wanted, (value, key) => !(ruleOf.get(key) ?? sameValue)(value, values.get(key)));
};
