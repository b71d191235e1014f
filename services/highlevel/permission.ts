/** Continues without what a connection may not do. */
import { type Failure, ifAllowed, unlessMissing } from '../../platform/failure.js';
import type { PlainInputField } from '../../records/field.js';

/** What was asked for, or undefined if it is gone or this connection may not see it. */
export const orNone = <T>(work: Promise<T>): Promise<T | undefined> =>
  ifAllowed(unlessMissing(work), () => undefined);

/** Says in a form what is left out, why, and which scope adds it. `what` includes its verb: `Custom fields are`. */
export const leftOut =
  (key: string, what: string) =>
  ({ problem }: Failure): PlainInputField[] => {
    const { message, remedy } = problem.kind === 'permission' ? problem : {};
    const why = message ? `, as ${message}` : '';
    return [{ key, type: 'copy', helpText: [`**${what} left out**${why}.`, remedy ?? ''].join(' ').trim() }];
  };
