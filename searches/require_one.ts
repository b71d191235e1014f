import type { Field } from '../operation.js';
import { Failure } from '../platform/failure.js';
import { isBlank } from '../platform/values.js';

/**
 * Refuses a search that names nothing to look for; one without a word would find just anything. `own`: keys of the
 * service's own fields, which count as well.
 */
export const requireOne = (
  fields: readonly Field[],
  input: Record<string, unknown>,
  own: readonly string[] = [],
): void => {
  const keys = [...fields.map(({ key }) => key), ...own];
  if (keys.every((key) => isBlank(input[key]))) throw new Failure({ kind: 'blank', keys });
};
