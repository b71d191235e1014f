import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { commonProblem, property, retryAfter, textProperty } from '../../platform/error_answers.js';

describe('a refusal', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['7', 7],
    ['0', 1],
    ['86400', 3_600],
    ['soon', 10],
    ['', 10],
    [undefined, 10],
    [new Date(0).toUTCString(), 1],
    ['Wed, 01 Jan 2098 00:00:00 GMT', 3_600],
  ])('with Retry-After %j waits %d seconds', (header, seconds) => {
    expect(retryAfter(header)).toBe(seconds);
  });

  it('reads a date, and has its own delay where the service names none', () => {
    const now = Date.parse('2026-11-23T09:00:00Z');
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    expect(retryAfter('Mon, 23 Nov 2026 09:50:00 GMT')).toBe(3_000);
    jest.spyOn(Date, 'now').mockImplementation(() => now - 100);
    expect(retryAfter('Mon, 23 Nov 2026 09:00:01 GMT')).toBe(2);
    expect(retryAfter('Mon, 23 Nov 2026 10:00:01 GMT')).toBe(3_600);
    expect(retryAfter(undefined, 60)).toBe(60);
  });

  const refusal = (status: number, reads = true, retry?: string, message?: string) =>
    commonProblem(
      {
        status,
        method: 'POST',
        path: '/',
        reads,
        data: undefined,
        text: '',
        header: (name) => (name === 'retry-after' ? retry : undefined),
      },
      message,
    );

  it('by 429 is throttling, by 5xx a service that is down, else for the service to tell', () => {
    expect(refusal(429, true, '3')).toEqual({ kind: 'throttled', seconds: 3 });
    const reason = 'answered with an error (502)';
    expect(refusal(502)).toEqual({ kind: 'unavailable', reason, sent: false });
    expect(refusal(502, false)).toEqual({ kind: 'unavailable', reason, sent: true });
    expect(refusal(500)).toEqual({
      kind: 'unavailable',
      reason: 'answered with an error (500)',
      sent: false,
    });
    for (const status of [404, 408, 410, 428, 430, 499]) expect(refusal(status)).toBeUndefined();
  });

  it('by 409 is a conflict, with the message of the service if there is one', () => {
    expect(refusal(409, true, undefined, 'The deal is closed')).toEqual({
      kind: 'conflict',
      message: 'The deal is closed',
    });
    for (const none of [undefined, '']) {
      expect(refusal(409, true, undefined, none)).toEqual({
        kind: 'conflict',
        message: 'the record has changed or does not allow this now',
      });
    }
  });

  it('is read without trusting its shape', () => {
    expect([property({ a: 1 }, 'a'), property(null, 'a'), property('text', 'length')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
    expect(['  Bad  ', '', ' ', 5, null].map((message) => textProperty({ message }, 'message'))).toEqual([
      'Bad',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(textProperty({ message: 'x'.repeat(900) }, 'message')).toHaveLength(300);
  });
});
