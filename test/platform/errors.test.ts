import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import constants from 'zapier-platform-core/src/constants';
import { logUnexpected, problemAfterWrite, describe as sentenceOf } from '../../platform/errors.js';
import { Failure, type Problem } from '../../platform/failure.js';
import { appWith, failure, runner } from '../support/app.js';
import * as examples from '../support/examples.js';
import { tinyService } from '../support/tiny_service.js';

const LABELS = new Map([
  ['due_date', 'Due Date'],
  ['owner_id', 'Owner'],
]);

const sentences: Array<[problem: Problem, sentence: string]> = [
  [
    { kind: 'credentials', fields: 'User ID and API Key' },
    'Acme does not accept this connection. Check User ID and API Key and reconnect.',
  ],
  [
    { kind: 'permission' },
    'Acme does not allow this connection to do that. Ask an administrator for the permission, or connect as another user.',
  ],
  [{ kind: 'permission', message: 'Not your contact', remedy: 'Ask Bo.' }, 'Acme: Not your contact. Ask Bo.'],
  [
    { kind: 'missing', subject: 'contact' },
    'Acme could not find this contact. It may have been deleted, or the ID belongs to another account.',
  ],
  [{ kind: 'duplicate', message: 'There is one already!' }, 'Acme: There is one already!'],
  [{ kind: 'conflict', message: ' The task\nis closed ' }, 'Acme: The task is closed.'],
  [
    { kind: 'invalid', fields: { due_date: 'is in the past.' } },
    'Acme did not accept Due Date: is in the past.',
  ],
  [
    { kind: 'invalid', fields: { firstName: 'is too long', 'address.zip_code': 'is unknown' } },
    'Acme did not accept First Name: is too long; Address Zip Code: is unknown.',
  ],
  [
    { kind: 'invalid', fields: {}, message: 'text is too long' },
    'Acme did not accept the values: text is too long.',
  ],
  [{ kind: 'invalid', fields: {} }, 'Acme did not accept the values: it gave no reason.'],
  [
    { kind: 'throttled', seconds: 9 },
    'Acme is receiving too many requests. Zapier tries again in 9 seconds.',
  ],
  [
    { kind: 'unavailable', reason: 'cut the connection', sent: false },
    'Acme cut the connection. Try again in a few minutes.',
  ],
  [
    { kind: 'unavailable', reason: 'did not answer in time', sent: true },
    'Acme did not answer in time. The work may have been done anyway: check there before you replay this step.',
  ],
  [
    { kind: 'unavailable', reason: 'sent an answer that cannot be read', sent: true, done: true },
    'Acme did this, but sent an answer that cannot be read. Do not replay this step: check the record there instead.',
  ],
  [{ kind: 'fault' }, 'Something went wrong in this integration, not in your Zap. Please report it.'],
  [{ kind: 'unfinished', message: 'The note is missing' }, 'The note is missing.'],
  [{ kind: 'halted', message: 'Nothing to do?' }, 'Nothing to do?'],
  [
    { kind: 'input', message: 'Choose {a due_date}, {an} {a owner_id} or {owner_id}, not {a title}' },
    'Choose a Due Date, {an} an Owner or Owner, not {a title}.',
  ],
  [{ kind: 'blank', keys: ['due_date', 'owner_id'] }, 'Fill in at least one of Due Date, Owner.'],
  [{ kind: 'blank', keys: ['due_date', 'not_in_this_form'] }, 'Fill in at least one of Due Date.'],
  [{ kind: 'input', message: 'Fill in Title' }, 'Fill in Title.'],
];

it.each(sentences)('%j is told in one sentence', (problem, sentence) => {
  expect(sentenceOf(problem, 'Acme', LABELS)).toBe(sentence);
});

it('tells the sentence without labels too', () => {
  expect(sentenceOf({ kind: 'invalid', fields: { due_date: 'is no date' } }, 'Acme')).toBe(
    'Acme did not accept Due Date: is no date.',
  );
});

/** The error as Zapier gets it when the service ends with this problem. */
const errorOf = (problem: Problem) => {
  const find = async () => {
    throw new Failure(problem);
  };
  const app = appWith(tinyService({ contacts: { sample: examples.contact, find: { find } } }));
  const bundle = { authData: { api_key: 'k3y' }, inputData: { email: 'ida@example.org' } };
  return failure(runner(app)('searches.find_contact.operation.perform', bundle));
};

describe.each(['test', 'production'])('in %s', (mode) => {
  beforeEach(() => {
    constants.IS_TESTING = mode === 'test';
    // Core reports its memory use there.
    jest.spyOn(console, 'log').mockImplementation(() => {});
  });
  afterEach(() => {
    constants.IS_TESTING = true;
    jest.restoreAllMocks();
  });

  it('a bad key pauses the Zap with that sentence alone', async () => {
    expect(await errorOf({ kind: 'credentials', fields: 'API Key' })).toEqual({
      name: 'ExpiredAuthError',
      message: 'Acme does not accept this connection. Check API Key and reconnect.',
    });
  });

  it('throttling makes Zapier wait as long as the service asks', async () => {
    expect(await errorOf({ kind: 'throttled', seconds: 42 })).toEqual({
      name: 'ThrottledError',
      message: 'Acme is receiving too many requests. Zapier tries again in 42 seconds.',
      delay: 42,
    });
  });

  it('what is halted is no error of the Zap', async () => {
    expect(await errorOf({ kind: 'halted', message: 'Nothing to do' })).toEqual({
      name: 'HaltedError',
      message: 'Nothing to do.',
    });
  });

  const others: Array<[problem: Problem, status: number]> = [
    [{ kind: 'permission' }, 403],
    [{ kind: 'missing', subject: 'contact' }, 404],
    [{ kind: 'duplicate', message: 'Twice' }, 409],
    [{ kind: 'conflict', message: 'Closed' }, 409],
    [{ kind: 'invalid', fields: { email: 'is no address' } }, 422],
    [{ kind: 'unavailable', reason: 'is down' }, 503],
    [{ kind: 'unfinished', message: 'The note is missing' }, 503],
    [{ kind: 'fault' }, 500],
    [{ kind: 'blank', keys: ['email'] }, 400],
    [{ kind: 'input', message: 'Fill in Email' }, 400],
  ];
  it.each(others)('%j fails the step', async (problem, status) => {
    expect(await errorOf(problem)).toEqual({
      name: 'AppError',
      code: problem.kind,
      status,
      message: sentenceOf(problem, 'Acme', new Map([['email', 'Email']])),
    });
  });
});

describe('an unexpected error', () => {
  const logging = () => {
    const error = jest.fn();
    return { lines: error, z: { console: { ...console, error } } };
  };

  it('is logged by where it happened, without its text', () => {
    const { lines, z } = logging();
    const error = new TypeError('Ida');
    error.stack = ['TypeError: Ida', ...[1, 2, 3, 4, 5, 6].map((line) => `at.ts:${line}`)].join('\n    at ');
    logUnexpected(z, error);
    logUnexpected(z, 'Ida');
    expect(lines.mock.calls).toEqual([
      ['TypeError\nat.ts:1\nat.ts:2\nat.ts:3\nat.ts:4\nat.ts:5'],
      ['Unknown error'],
    ]);
  });

  it('after a write is a fault, and a failure says itself what it is', () => {
    const { lines, z } = logging();
    expect(problemAfterWrite(z, new Failure({ kind: 'missing', subject: 'deal' }))).toEqual({
      kind: 'missing',
      subject: 'deal',
    });
    expect(lines).not.toHaveBeenCalled();
    expect(problemAfterWrite(z, new TypeError('Ida'))).toEqual({ kind: 'fault' });
    expect(lines).toHaveBeenCalledTimes(1);
  });
});
