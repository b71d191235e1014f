import { describe, expect, it } from '@jest/globals';
import { Failure, invalidInput, isMissing, unlessMissing } from '../../platform/failure.js';
import { problemOf } from '../support/client.js';

const gone = new Failure({ kind: 'missing', subject: 'contact' });
const closed = new Failure({ kind: 'conflict', message: 'Closed' });

describe('a failure', () => {
  it('refuses a form with a sentence', () => {
    expect(invalidInput('Fill in Title').problem).toEqual({ kind: 'input', message: 'Fill in Title' });
    expect(invalidInput('Fill in Title')).toBeInstanceOf(Error);
  });

  it('tells what is missing from other failures and errors', () => {
    expect([gone, closed, new Error('missing'), undefined].map(isMissing)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('unlessMissing', () => {
  it('gives the result, or nothing for what is not there', async () => {
    expect(await unlessMissing(Promise.resolve('here'))).toBe('here');
    expect(await unlessMissing(Promise.reject(gone))).toBeUndefined();
  });

  it('hands every other failure on', async () => {
    expect(await problemOf(unlessMissing(Promise.reject(closed)))).toEqual(closed.problem);
    await expect(unlessMissing(Promise.reject(new TypeError('oops')))).rejects.toThrow('oops');
  });
});
