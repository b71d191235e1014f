/** Core's request, as far as it is used here. */
import type { HttpRequestOptions } from 'zapier-platform-core';

/** What core's request takes without declaring all of it. */
export type Request = HttpRequestOptions & { url: string; merge: false; signal: AbortSignal; size?: number };
export type RawRequest = Request & { raw: true };

/** How often a service's answers may send a request on. */
export const REDIRECTS = 3;

/** Of every request. */
export const SETTINGS = {
  redirect: 'manual',
  skipThrowForStatus: true,
  // A text that happens to hold {{bundle.x}} is data here, and must not be refused.
  merge: false,
} as const;

/**
 * How core knows its own requests. Without it, which `merge: false` leaves out, core's patch of Node's HTTP module logs
 * them again, and there the Authorization header is in the clear.
 */
export const OWN = { 'user-agent': 'Zapier' } as const;

/** Why a request got no answer. Said without the address, so that no message carries what a user searched for. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && error.name === 'AbortError' ? 'did not answer in time' : 'cut the connection';
