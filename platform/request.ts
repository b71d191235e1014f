/** The parts of core's request that are used here. */
import type { HttpRequestOptions } from 'zapier-platform-core';

/** What core's request takes, although its types do not declare all of it. */
export type Request = HttpRequestOptions & { url: string; merge: false; signal: AbortSignal; size?: number };
export type RawRequest = Request & { raw: true };

/** How many redirects a request may follow. */
export const REDIRECTS = 3;

/** The settings of every request. */
export const SETTINGS = {
  redirect: 'manual',
  skipThrowForStatus: true,
  // A text that happens to contain {{bundle.x}} is data here, and must not be refused.
  merge: false,
} as const;

/**
 * How core recognizes its own requests. `merge: false` leaves it out, and without it core's patch of Node's HTTP module
 * logs them again, with the Authorization header in the clear.
 */
export const OWN = { 'user-agent': 'Zapier' } as const;

/** Why a request got no answer. Leaves out the address, so that no message carries what a user searched for. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && error.name === 'AbortError' ? 'did not answer in time' : 'cut the connection';
