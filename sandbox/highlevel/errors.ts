import type { Answer } from '../kernel/emulator.js';

/** Thrown anywhere in a route: the answer that is sent instead of a success. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(JSON.stringify(answer.body));
  }
}

const answer = (statusCode: number, message: string | string[], more: object = {}): Answer => ({
  status: statusCode,
  body: { statusCode, message, ...more },
});

/** Refusals of the gateway, before a route is reached (seen on the wire). */
export const REFUSALS = {
  badToken: answer(401, 'Invalid token: access token is invalid', { error: 'Unauthorized' }),
  noVersion: answer(401, 'version header was not found.'),
  wrongVersion: answer(401, 'version header is invalid'),
  missingScope: answer(401, 'The token is not authorized for this scope.'),
  agencyToken: answer(401, "Token's user type mismatch!"),
  otherLocation: answer(403, 'The token does not have access to this location.'),
  /** The message is a guess: only the status is known, and that there is no Retry-After. */
  throttled: answer(429, 'Too Many Requests'),
  notFound: answer(404, 'Not Found'),
  /** The message is a guess. */
  serverError: answer(500, 'Internal server error'),
} as const;

export const badRequest = (message: string, more: object = {}): Refused =>
  new Refused(answer(400, message, { error: 'Bad Request', ...more }));

export const unprocessable = (messages: string[]): Refused =>
  new Refused(answer(422, messages, { error: 'Unprocessable Entity' }));

/**
 * HighLevel answers 400, never 404, for an unknown contact (seen). That other records get the same answer, with
 * the same words, is a guess.
 */
export const notFound = (kind: string, id: string): Refused => badRequest(`${kind} not found for id:${id}`);

export const isContactId = (id: string): boolean => /^[A-Za-z0-9]{20}$/.test(id);

/** Two messages were seen: one for deleted contacts, one for `tasks` in place of an id. */
export const contactNotFound = (id: string): Refused =>
  isContactId(id) ? notFound('Contact', id) : badRequest(`Contact with id ${id} not found`);

/** The recorded answer, which has no `error` key. */
export const duplicateContact = (meta: {
  contactId: string;
  contactName: string;
  matchingField: string;
}): Refused => new Refused(answer(400, 'This location does not allow duplicated contacts.', { meta }));

/** Seen by several clients. */
export const duplicateOpportunity = (existingId: string): Refused =>
  badRequest('Can not create duplicate opportunity for the contact.', {
    code: 'OPPORTUNITY_NO_DUPLICATE',
    meta: { existingId },
  });

/** The contact search's answer for an unknown field; it has no `error` key. */
export const invalidSearchField = (field: string): Refused =>
  new Refused(answer(400, `Invalid field ${field}`));

/** A failed grant is reported like any other refusal (v3 file's examples). */
export const invalidGrant = (message: string): Refused => new Refused(answer(400, message));

/** A bad or used authorization code, or an unknown app, is reported in OAuth's format. */
export const unauthorizedClient = (description: string): Refused =>
  new Refused({ status: 401, body: { error: 'UnAuthorized!', error_description: description } });
