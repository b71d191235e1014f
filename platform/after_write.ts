/** What is added once the main write is done: a note, tags, a due date. Replaying the step would write a second time. */
import _ from 'lodash';
import type { Client } from './client.js';
import { describe, problemAfterWrite } from './errors.js';
import { Failure } from './failure.js';
import { pause } from './pause.js';

/** Milliseconds that a second try may need. */
const RESERVE = 5_000;

/**
 * Does what comes after the main write. A throttled request was not carried out, so it is sent again after a wait, if
 * the run has time for it.
 */
export const patiently = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.kind !== 'throttled') throw error;
    const milliseconds = error.problem.seconds * 1_000;
    if (client.timeLeft() < milliseconds + RESERVE) throw error;
    await pause(milliseconds);
    return work();
  }
};

/** What is added, and how a user would add it: `the note`, `in a separate step`. */
export interface Addition {
  what: string;
  how: string;
}

/** What went wrong after the main write, without an invitation to run the whole step again. */
export const causeOf = (z: Client['z'], error: unknown, service: string): string => {
  const problem = problemAfterWrite(z, error);
  if (problem.kind === 'throttled') return `${service} was receiving too many requests.`;
  return problem.kind === 'unavailable' ? `${service} ${problem.reason}.` : describe(problem, service);
};

/** Why it is missing, and how to add it. */
export const whyMissing = (
  z: Client['z'],
  error: unknown,
  service: string,
  { what, how }: Addition,
): string => {
  const problem = error instanceof Failure ? error.problem : undefined;
  const cause = causeOf(z, error, service);
  // The form itself forbids it: the cause says what to choose instead.
  if (problem?.kind === 'input') return cause;
  const mayBeThere = problem === undefined || (problem.kind === 'unavailable' && problem.sent);
  return mayBeThere
    ? `${cause} ${_.upperFirst(what)} may have been added anyway: check there before you add it ${how}.`
    : `${cause} ${_.upperFirst(what)} is missing: add it ${how}.`;
};

/**
 * The same for a step whose output has no place for it: it fails, and says what was done. `done`: a sentence such as `The
 * contact was created.`
 */
export const orUnfinished = async <T>(
  client: Client,
  service: string,
  done: string,
  addition: Addition,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await patiently(client, work);
  } catch (error) {
    const why = whyMissing(client.z, error, service, addition);
    throw new Failure({ kind: 'unfinished', message: `${done} ${why}` });
  }
};
