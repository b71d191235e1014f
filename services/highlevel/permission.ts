/** What a connection may not do, where the rest goes on without it. */
import { Failure, unlessMissing } from '../../platform/failure.js';
import type { PlainInputField } from '../../records/field.js';

/** What is shown in place of something that this connection may not see. */
export const ifAllowed = async <T, U>(
  work: Promise<T>,
  otherwise: (refusal: Failure) => U,
): Promise<T | U> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure && error.problem.kind === 'permission') return otherwise(error);
    throw error;
  }
};

/** What was asked for, or none where it is gone or this connection may not see it. */
export const orNone = <T>(work: Promise<T>): Promise<T | undefined> =>
  ifAllowed(unlessMissing(work), () => undefined);

/** Says in a form what is left out, why, and which scope brings it. `what`: with its verb, `Custom fields are`. */
export const leftOut =
  (key: string, what: string) =>
  ({ problem }: Failure): PlainInputField[] => {
    const { message, remedy } = problem.kind === 'permission' ? problem : {};
    const why = message ? `, as ${message}` : '';
    return [{ key, type: 'copy', helpText: [`**${what} left out**${why}.`, remedy ?? ''].join(' ').trim() }];
  };
