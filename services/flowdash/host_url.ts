/** The address of a Flowdash installation on the user's own servers. */
import { isPublicName } from '../../platform/hosts.js';

const EXAMPLE = 'for example https://flowdash.example.com';

/** What is wrong with the address of a Flowdash installation on the user's own servers, as a sentence; or undefined. */
export const hostProblem = (hostUrl: string): string | undefined => {
  const given = hostUrl.trim();
  if (!/^https:\/\//i.test(given)) return `Host URL must begin with https://, ${EXAMPLE}`;
  if (given.includes('@')) return 'Host URL must not hold a user name or password. The API Key is enough';
  if (!/^https:\/\/[^/?#\\\s]+\/?$/i.test(given))
    return `Host URL must be the address alone, with nothing behind it, ${EXAMPLE}`;
  const name = URL.canParse(given) ? new URL(given).hostname : '';
  if (!isPublicName(name)) return `Host URL must be a name that the public internet knows, ${EXAMPLE}`;
  return undefined;
};

/** `https://host`, with the port if there is one. For an address that has no problem. */
export const originOf = (hostUrl: string): string => new URL(hostUrl.trim()).origin;
