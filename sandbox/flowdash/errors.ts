import type { Answer, ErrorAnswer } from '../kernel/emulator.js';

/** Field name to messages: the body of a 422 to a write (Flowdash Tasks API). */
export type FieldErrors = Record<string, string[]>;

/** Thrown by a route to answer anything other than success. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
  }
}

/** Only `is invalid` is documented. The other messages are guesses in the style of Rails, whose format this is. */
export const MESSAGES = {
  invalid: 'is invalid',
  blank: "can't be blank",
  notANumber: 'is not a number',
  notAnOption: 'is not included in the list',
  notEditable: "can't be changed",
  missingLink: 'must exist',
  notDownloaded: 'could not be downloaded',
  tooMany: (limit: number) => `is too long (maximum is ${limit})`,
} as const;

/** None of these bodies is documented. Guesses: each is a plain JSON error, and a 429 names no delay. */
const REFUSALS: Record<ErrorAnswer, Answer> = {
  bad_credentials: { status: 401, body: { error: 'Unauthorized' } },
  forbidden: { status: 403, body: { error: 'Forbidden' } },
  not_found: { status: 404, body: { error: 'Not found' } },
  throttled: { status: 429, body: { error: 'Too many requests' } },
  server_error: { status: 500, body: { error: 'Internal server error' } },
};

export const refusal = (cause: ErrorAnswer): Answer => REFUSALS[cause];

export const notFound = (): Refused => new Refused(refusal('not_found'));

/** A request that is not a JSON object; undocumented, so it looks like the other plain errors. */
export const badRequest = (error: string): Refused => new Refused({ status: 400, body: { error } });

/** 422 to a write of a task, comment, checklist item or export. */
export const invalid = (errors: FieldErrors): Refused => new Refused({ status: 422, body: { errors } });

/** 422 to an execution (Flowdash Actions API): another shape. */
export const failed = (errors: string[]): Refused =>
  new Refused({ status: 422, body: { status: 'Fail', errors } });
