/** Choices of an account's own fields. */
import { list, sameText } from './values.js';

/** A choice of an account's own field in the account's own spelling; one that is none goes out as it is, for the API to judge. */
export const choiceOf = (choices: readonly string[], wanted: string): string =>
  choices.find((choice) => sameText(choice, wanted)) ?? wanted;

/** Several of them. A mapped value may hold them with commas between, and a choice may hold a comma itself. */
export const choicesOf = (choices: readonly string[], value: unknown): string[] =>
  [value]
    .flat()
    .map(String)
    .flatMap((each) => (choices.some((choice) => sameText(choice, each)) ? [each] : list(each)))
    .map((each) => choiceOf(choices, each));
