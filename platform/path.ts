/** Paths of requests: built by a tagged template only, so that no value can lead elsewhere. */
import { invalidInput } from './failure.js';

/** A path that `path` built. */
export class Path {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** One segment: `.` and `..` would be taken for steps within the path, and a blank would name the whole collection. */
const encoded = (value: string | number | Path): string => {
  if (value instanceof Path) return value.toString();
  const text = String(value).trim();
  if (text === '' || text === '.' || text === '..') {
    throw invalidInput(
      `"${text}" is not an ID. Choose the record from the list, or map its ID from an earlier step`,
    );
  }
  return encodeURIComponent(text);
};

/**
 * path`/contacts/${id}/tasks/${task}` with each value encoded as one segment; a `Path` among them stays as it is.
 * Throws a Failure for a value that cannot be one.
 */
export const path = (parts: TemplateStringsArray, ...values: Array<string | number | Path>): Path =>
  new Path(parts.reduce((whole, part, i) => whole + encoded(values[i - 1] ?? '') + part));
