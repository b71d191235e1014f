import { call, isLoopback } from '../../kernel/outbound.js';
import type { Storage } from '../../kernel/storage.js';
import type { Contents } from '../store.js';
import { placeholder } from './placeholder.js';

const MAX_REDIRECTS = 5;

/** The last part of an address's path, decoded where it can be. */
export const nameFrom = (url: string): string => {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').pop() || hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/**
 * Fetches a file by its address: from the sandbox's storage, from elsewhere on this machine, or, for an address on the
 * internet, a made-up stand-in. Returns undefined when there is no such file.
 */
export const download = async (
  storage: Storage,
  url: string,
  headers: Record<string, string>,
  redirects = MAX_REDIRECTS,
): Promise<Contents | undefined> => {
  const name = nameFrom(url);
  try {
    if (new URL(url).origin === storage.origin) {
      const object = storage.find(url);
      return object && { name, contentType: object.contentType, bytes: object.bytes };
    }
    if (!isLoopback(url)) return placeholder(name, `Stands in for ${url}`);
    const { status, location, contentType, bytes } = await call(url, { method: 'GET', headers });
    if (status === 200) return { name, contentType, bytes };
    if (location === undefined || redirects === 0) return undefined;
    return await download(storage, new URL(location, url).href, headers, redirects - 1);
  } catch {
    return undefined;
  }
};
