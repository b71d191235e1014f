/** What vendors' error answers have in common. */
import type { ErrorAnswer } from './client.js';
import type { Problem } from './failure.js';

const DEFAULT_DELAY = 10;
const LONGEST_DELAY = 3_600;

/** Seconds from a Retry-After header, which is a number or a date; `otherwise` without one. */
export const retryAfter = (header: string | undefined, otherwise = DEFAULT_DELAY): number => {
  if (!header) return otherwise;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? otherwise : Math.min(Math.max(seconds, 1), LONGEST_DELAY);
};

/** Errors that mean the same at every service: throttling, a conflicting record (`message` says which), a server that is down. */
export const commonProblem = (
  { status, reads, header }: ErrorAnswer,
  message?: string,
): Problem | undefined => {
  if (status === 409)
    return { kind: 'conflict', message: message || 'the record has changed or does not allow this now' };
  if (status === 429) return { kind: 'throttled', seconds: retryAfter(header('retry-after')) };
  if (status >= 500)
    return { kind: 'unavailable', reason: `answered with an error (${status})`, sent: !reads };
  return undefined;
};

/** The value under a key of an object, or undefined. */
export const property = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;

/** The text under a key, cut to a length that fits a sentence; undefined if there is none. */
export const textProperty = (data: unknown, key: string): string | undefined => {
  const value = property(data, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : undefined;
};
