/** What an update has to send: only what differs from the present record. */
import _ from 'lodash';

/** A value or a list as trimmed texts, without empty ones: `24000` equals `"24000"`, and `''`, null and `[]` are equal. */
const texts = (value: unknown): string[] =>
  [value]
    .flat()
    .map((each) => String(each ?? '').trim())
    .filter((each) => each !== '');

const lowered = (value: unknown): string[] => texts(value).map((each) => each.toLowerCase());

/** Whether a value that is `present` is already as `wanted`. */
export type Rule = (wanted: unknown, present: unknown) => boolean;

/** The same value, however it is written. The order of a list counts. */
export const sameValue: Rule = (wanted, present) => _.isEqual(texts(wanted), texts(present));

/** The same values in any order. */
export const sameValues: Rule = (wanted, present) => _.isEqual(texts(wanted).sort(), texts(present).sort());

/** The same names in any order and any letter case, for names that an API finds in any letter case. */
export const sameNames: Rule = (wanted, present) =>
  _.isEqual(_.uniq(lowered(wanted)).sort(), _.uniq(lowered(present)).sort());

/** Exactly the same value, including the types inside it. */
export const sameExactly: Rule = (wanted, present) => _.isEqual(wanted, present);

/** The part of `wanted` that `present` does not have yet, by key; `rules` are for keys that `sameValue` does not fit. */
export const differing = <T extends object>(
  wanted: T,
  present: object,
  rules: { [Key in keyof T]?: Rule } = {},
): Partial<T> => {
  const values = new Map<string, unknown>(Object.entries(present));
  const ruleOf = new Map<string, Rule>(Object.entries(rules));
  return _.pickBy(wanted, (value, key) => !(ruleOf.get(key) ?? sameValue)(value, values.get(key)));
};
