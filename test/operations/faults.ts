import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Fault } from '../../sandbox/kernel/faults.js';

/** What a vendor may answer in place of a success, and what the user must then read. */
export interface Row {
  what: string;
  fault: Omit<Fault, 'vendor'>;
  /** Class, code and delay of the error, as Zapier gets it. */
  error: { name: string; code?: string; delay?: number };
  says: RegExp;
}

const status = (code: number, body: unknown, headers: Record<string, string> = {}): Row['fault'] => ({
  kind: 'status',
  status: code,
  body,
  headers,
});

const app = (code: string) => ({ name: 'AppError', code });
const EXPIRED = { name: 'ExpiredAuthError' };
const RECONNECT = /does not accept this connection\. Check .+ and reconnect\.$/;
const throttled = (delay?: number) => ({ name: 'ThrottledError', ...(delay && { delay }) });
const SLOW_DOWN = /is receiving too many requests\. Zapier tries again in \d+ seconds\.$/;
const DOWN =
  /(answered with an error|sent an answer that cannot be read|cut the connection|did not answer in time)/;
const NOT_ACCEPTED = /did not accept/;
/** Used in bodies that nobody needs to read: it must not be repeated. */
export const PERSON = 'ida.private@example.org';

/** The same for every vendor. */
const COMMON: Row[] = [
  {
    what: '429 with Retry-After',
    fault: status(429, {}, { 'retry-after': '7' }),
    error: throttled(7),
    says: SLOW_DOWN,
  },
  { what: '429 without', fault: status(429, {}), error: throttled(), says: SLOW_DOWN },
  ...[500, 502, 503].map((code) => ({
    what: String(code),
    fault: status(code, code === 502 ? `<html>${PERSON}</html>` : { error: PERSON }),
    error: app('unavailable'),
    says: DOWN,
  })),
  ...(['html', 'truncated', 'empty', 'reset', 'cut_body', 'timeout'] as const).map((kind) => ({
    what: kind,
    fault: { kind },
    error: app('unavailable'),
    says: DOWN,
  })),
  { what: 'a bad key', fault: { kind: 'bad_credentials' }, error: EXPIRED, says: RECONNECT },
  { what: 'its own throttle', fault: { kind: 'throttled' }, error: throttled(), says: SLOW_DOWN },
  {
    what: 'its own refusal',
    fault: { kind: 'forbidden' },
    error: app('permission'),
    says: /(Ask|Add|Check) .+\.$/,
  },
];

const invalid = (what: string, code: number, body: unknown): Row => ({
  what,
  fault: status(code, body),
  error: app('invalid'),
  says: NOT_ACCEPTED,
});

const OWN: Record<Vendor, Row[]> = {
  onepagecrm: [
    invalid('400 with errors by attribute', 400, {
      status: 400,
      message: 'Invalid request data',
      error_name: 'invalid_request_data',
      error_message: 'A validation error has occurred',
      errors: { last_name: 'Last name is too long' },
    }),
    invalid('400 for a missing parameter', 400, {
      status: 400,
      message: 'Incomplete request data',
      error_name: 'incomplete_request_data',
      error_message: 'Required parameter text has not been found in the request data',
    }),
    invalid('422', 422, { status: 422, message: 'Unprocessable', error_message: 'Not readable' }),
    {
      what: 'the body status that lies',
      fault: status(401, { status: 400, message: 'Bad login', error_name: 'invalid_login' }),
      error: EXPIRED,
      says: RECONNECT,
    },
    {
      what: '403 in plain text, its throttle',
      fault: status(403, 'Rate Limit Exceeded'),
      error: throttled(),
      says: SLOW_DOWN,
    },
    {
      what: '403 in JSON',
      fault: status(403, { status: 403, message: 'Forbidden', error_message: 'You may not do that' }),
      error: app('permission'),
      says: /^OnePageCRM: You may not do that\. Ask a OnePageCRM administrator/,
    },
    {
      what: '409',
      fault: status(409, { status: 409, error_message: 'The action is controlled elsewhere' }),
      error: app('conflict'),
      says: /^OnePageCRM: The action is controlled elsewhere\.$/,
    },
  ],
  highlevel: [
    invalid('400', 400, { statusCode: 400, message: 'Invalid field email', error: 'Bad Request' }),
    invalid('422 with a list', 422, {
      statusCode: 422,
      message: ['property foo should not exist', 'email must be an email'],
      error: 'Unprocessable Entity',
    }),
    {
      what: 'an expired token',
      fault: status(401, { statusCode: 401, message: 'Invalid token: access token is expired' }),
      error: EXPIRED,
      says: RECONNECT,
    },
    {
      what: 'a missing scope',
      fault: status(401, { statusCode: 401, message: 'The token is not authorized for this scope.' }),
      error: app('permission'),
      says: /Add the scope /,
    },
    {
      what: '409',
      fault: status(409, { statusCode: 409, message: 'The contact is being merged' }),
      error: app('conflict'),
      says: /^HighLevel: The contact is being merged\.$/,
    },
    {
      what: "an agency's token",
      fault: status(401, { statusCode: 401, message: "Token's user type mismatch!" }),
      error: app('permission'),
      says: /^HighLevel: this token belongs to an agency, not to a sub-account\./,
    },
    {
      what: 'another location',
      fault: status(403, { statusCode: 403, message: 'The token does not have access to this location.' }),
      error: app('permission'),
      says: /Check Location ID/,
    },
    {
      what: 'a throttle that names the interval',
      fault: status(429, { statusCode: 429 }, { 'x-ratelimit-interval-milliseconds': '4000' }),
      error: throttled(4),
      says: SLOW_DOWN,
    },
  ],
  flowdash: [
    invalid('422 with messages by field', 422, { errors: { 'Due Date ': ['is invalid'] } }),
    invalid('422 of an execution', 422, { status: 'Fail', errors: ['Amount must be above 0'] }),
    invalid('400', 400, { error: 'The body is no object' }),
    {
      what: '409',
      fault: status(409, { error: 'The task was changed' }),
      error: app('conflict'),
      says: /^Flowdash: The task was changed\.$/,
    },
  ],
  filestage: [
    invalid('400', 400, { message: 'name is missing' }),
    invalid('422 with a list', 422, { errors: [{ message: 'too long' }] }),
    {
      what: '409',
      fault: status(409, { error: { message: 'The project is archived' } }),
      error: app('conflict'),
      says: /^Filestage: The project is archived\.$/,
    },
  ],
};

export const faultsOf = (vendor: Vendor): Row[] => [...COMMON, ...OWN[vendor]];
