import { expect } from '@jest/globals';

/** Shorter values occur in any text. */
const LEAST = 8;
/** Secrets that the sandbox's records hold, besides what the connections are made with. */
const PLANTED = ['demo-highlevel-client-secret', 'demo-group-password'];
/** Fields of a connection that are not secret. */
const OPEN = new Set(['service', 'location_id', 'user_id', 'host_url', 'connection_name']);

let scanned = 0;

/** How many texts this test file has looked through. */
export const scannedTexts = (): number => scanned;

const secretsOf = (authData: Record<string, string>): string[] => {
  const keys = Object.entries(authData).flatMap(([key, value]) => (OPEN.has(key) ? [] : [value]));
  const basic = Buffer.from(`${authData.user_id}:${authData.api_key}`).toString('base64');
  return [...keys, basic, ...PLANTED].filter((secret) => secret.length >= LEAST);
};

/** Fails if anything that a run returned or wrote contains a secret. */
export const expectNoSecret = (authData: Record<string, string>, what: string, text: string): void => {
  scanned += 1;
  const leaked = secretsOf(authData).filter((secret) => text.includes(secret));
  // Every line of every log comes here: an `expect` for each would take a twentieth of the time of all operations.
  if (leaked.length > 0) expect({ what, leaked }).toEqual({ what, leaked: [] });
};
