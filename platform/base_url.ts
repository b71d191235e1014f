/** Where a service's API is. */
import { isLoopback } from './hosts.js';

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};

/**
 * A service's base URL: the environment variable if it is set, otherwise the real one. Read at every call, since
 * Zapier sets the environment after it has loaded the code. Only https, or plain http on this machine for the
 * sandbox, so that a variable cannot cause keys to be sent in the clear.
 */
export const baseUrl = (variable: string, real: string): string => {
  const override = process.env[variable];
  if (!override) return real;
  if (!isSafe(override)) throw new Error(`${variable} must be https, or http on this machine.`);
  return override.replace(/(?<!\/)\/+$/, '');
};
