/** Choices of fields: by key or label, and what to say about a value that is not among them. */
import { type Failure, invalidInput } from './failure.js';
import { list, sameText } from './values.js';

/** Labels in one sentence, kept apart even if one contains a comma. */
export const inOneLine = (labels: readonly string[]): string =>
  labels.join(labels.some((label) => label.includes(',')) ? '; ' : ', ');

/** For a value that is not among a field's choices: names the field, keeps the value's spelling, and lists the choices. */
export const notAChoice = (field: string, value: string, labels: readonly string[]): Failure =>
  invalidInput(`${field} "${value}" is not one of the choices: ${inOneLine(labels)}`);

/** A choice as it is sent and as it is shown. */
export type Choice = readonly [value: string, label: string];

/** The choice that a value means: the very one, or else by what is sent, or by what is shown, in any letter case. */
export const meant = (choices: readonly Choice[], wanted: string): string | undefined => {
  const found =
    choices.find(([value]) => value === wanted) ??
    choices.find(([value]) => sameText(value, wanted)) ??
    choices.find(([, label]) => sameText(label, wanted));
  return found?.[0];
};

/** The key of a choice. A mapped value may be its key or its label, in any letter case. */
export const chosenKey = <Key extends string>(
  field: string,
  value: string,
  choices: Readonly<Record<Key, string>>,
): Key => {
  const isKey = (key: string | undefined): key is Key => key !== undefined && Object.hasOwn(choices, key);
  const key = meant(Object.entries(choices), value);
  if (isKey(key)) return key;
  throw notAChoice(field, value, Object.values(choices));
};

/** A choice of an account's own field in the account's own spelling; any other value is sent as it is, for the API to judge. */
export const choiceOf = (choices: readonly string[], wanted: string): string =>
  choices.find((choice) => sameText(choice, wanted)) ?? wanted;

/** Several choices. A mapped value may separate them with commas, and a choice may itself contain a comma. */
export const choicesOf = (choices: readonly string[], value: unknown): string[] =>
  [value]
    .flat()
    .map(String)
    .flatMap((each) => (choices.some((choice) => sameText(choice, each)) ? [each] : list(each)))
    .map((each) => choiceOf(choices, each));
