/** Endings of names that lead nowhere on the public internet. */
const PRIVATE = /(^|\.)(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/;
/** A name with a dot, and no address: the URL parser turns every way to write an IPv4 address into digits. */
const NAME = /^(?=.*\.)(?!.*\.\d+$)[a-z0-9.-]+$/;
const EXAMPLE = 'for example https://flowdash.example.com';

/** What is wrong with the address of a Flowdash on the user's own servers, as a sentence; else undefined. */
export const hostProblem = (hostUrl: string): string | undefined => {
  const given = hostUrl.trim();
  if (!/^https:\/\//i.test(given)) return `Host URL must begin with https://, ${EXAMPLE}`;
  if (given.includes('@')) return 'Host URL must not hold a user name or password. The API Key is enough';
  if (!/^https:\/\/[^/?#\\\s]+\/?$/i.test(given))
    return `Host URL must be the address alone, with nothing behind it, ${EXAMPLE}`;
  const name = URL.canParse(given) ? new URL(given).hostname.replace(/\.$/, '') : '';
  if (!NAME.test(name) || PRIVATE.test(name))
    return `Host URL must be a name that the public internet knows, ${EXAMPLE}`;
  return undefined;
};

/** `https://host`, with its port where there is one. For an address without a problem. */
export const originOf = (hostUrl: string): string => new URL(hostUrl.trim()).origin;
