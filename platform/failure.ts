/**
 * Why an operation cannot go on, without any of Zapier's words. Services throw it, and one place
 * (`platform/errors.ts`) turns it into the error and the sentence that the user reads.
 */
export type Problem =
  /** The key or user is wrong, expired or revoked. `fields`: labels of the connection fields to fix. */
  | { kind: 'credentials'; fields: string }
  /** The key is good but may not do this. `remedy`: what to change, as a sentence. */
  | { kind: 'permission'; message?: string; remedy?: string }
  /** There is no such record. `subject`: what was looked for, e.g. `contact`. */
  | { kind: 'missing'; subject: string }
  /** The service refuses a duplicate. */
  | { kind: 'duplicate'; message: string }
  /** The service refuses values: its message by its own field name, or one message for all. */
  | { kind: 'invalid'; fields: Record<string, string>; message?: string }
  /** The record's present state does not allow it. */
  | { kind: 'conflict'; message: string }
  /** Too many requests; `seconds` until the next try. */
  | { kind: 'throttled'; seconds: number }
  /**
   * No answer, a broken one, or a server error. `sent`: a write may have been carried out all the same. `done`: it was,
   * since the service accepted it.
   */
  | { kind: 'unavailable'; reason: string; sent?: boolean; done?: boolean }
  /** The main write was done, but something that belongs to it was not. The message says both, and how to add it. */
  | { kind: 'unfinished'; message: string }
  /** A mistake in this integration. */
  | { kind: 'fault' }
  /** At least one of several fields is required, and none is filled in. `keys`: input keys. */
  | { kind: 'blank'; keys: string[] }
  /** Nothing to do, and no mistake by the user: the run stops without an error to fix. */
  | { kind: 'halted'; message: string }
  /** The form was filled in in a way that cannot be carried out. The message names the field's label, or its key in braces. */
  | { kind: 'input'; message: string };

export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** A form that cannot be carried out: one sentence that names the field's label and what to do. */
export const invalidInput = (message: string): Failure => new Failure({ kind: 'input', message });

/** The `reason` for `unavailable` when an answer does not say what it should. */
export const UNREADABLE = 'sent an answer that cannot be read';

export const isMissing = (error: unknown): boolean =>
  error instanceof Failure && error.problem.kind === 'missing';

export const isThrottled = (error: unknown): boolean =>
  error instanceof Failure && error.problem.kind === 'throttled';

/** The result, or undefined if the service has no such record. */
export const unlessMissing = async <T>(result: Promise<T>): Promise<T | undefined> => {
  try {
    return await result;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The result, or what to show in its place if this connection may not see it. */
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
