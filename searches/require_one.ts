import type { Field } from '../operation.js';
import { Failure } from '../platform/failure.js';
import { isBlank } from '../platform/values.js';

/** Refuses a search that names nothing to look for; one without a word would find just anything. */
export const requireOne = (fields: readonly Field[], input: Record<string, unknown>): void => {
  const keys = fields.map(({ key }) => key);
  if (keys.every((key) => isBlank(input[key]))) throw new Failure({ kind: 'blank', keys });
};
