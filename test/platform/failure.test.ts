import { describe, expect, it } from '@jest/globals';
import {
  Failure,
  ifAllowed,
  invalidInput,
  isMissing,
  isThrottled,
  unlessMissing,
} from '../../platform/failure.js';
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
    const throttled = new Failure({ kind: 'throttled', seconds: 9 });
    expect([throttled, gone, new Error('throttled'), undefined].map(isThrottled)).toEqual([
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

describe('ifAllowed', () => {
  const forbidden = new Failure({ kind: 'permission', message: 'Not yours' });
  const why = ({ problem }: Failure) => problem;

  it('gives the result, or what to show where this connection may not see it', async () => {
    expect(await ifAllowed(Promise.resolve('here'), why)).toBe('here');
    expect(await ifAllowed(Promise.reject(forbidden), why)).toEqual(forbidden.problem);
  });

  it('hands every other failure on', async () => {
    expect(await problemOf(ifAllowed(Promise.reject(closed), why))).toEqual(closed.problem);
    await expect(ifAllowed(Promise.reject(new TypeError('oops')), why)).rejects.toThrow('oops');
    await expect(ifAllowed(Promise.reject('oops'), why)).rejects.toBe('oops');
  });
});
