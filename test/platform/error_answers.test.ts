import { describe, expect, it } from '@jest/globals';
import { commonProblem, property, retryAfter, textProperty } from '../../platform/error_answers.js';

describe('a refusal', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();

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
    expect(retryAfter(inSeconds(90))).toBeGreaterThanOrEqual(88);
    expect(retryAfter(inSeconds(90))).toBeLessThanOrEqual(91);
    expect(retryAfter(undefined, 60)).toBe(60);
  });

  const refusal = (status: number, reads = true, retry?: string) =>
    commonProblem({
      status,
      method: 'POST',
      path: '/',
      reads,
      data: undefined,
      text: '',
      header: () => retry,
    });

  it('by 429 is throttling, by 5xx a service that is down, else for the service to tell', () => {
    expect(refusal(429, true, '3')).toEqual({ kind: 'throttled', seconds: 3 });
    const reason = 'answered with an error (502)';
    expect(refusal(502)).toEqual({ kind: 'unavailable', reason, sent: false });
    expect(refusal(502, false)).toEqual({ kind: 'unavailable', reason, sent: true });
    expect(refusal(404)).toBeUndefined();
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
