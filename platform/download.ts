/** Files on their way from a service to Zapier. */
import type { RawHttpResponse } from 'zapier-platform-core';
import { agentFor, misled, type Run, readAnswer, refused } from './call.js';
import { Failure } from './failure.js';
import { isLoopback, isPublicName } from './hosts.js';
import { publicAgent } from './public_agent.js';
import { OWN, type RawRequest, REDIRECTS, reasonOf, SETTINGS } from './request.js';

const elsewhere = (): Failure => new Failure({ kind: 'unavailable', reason: 'sent the request elsewhere' });

/** The key is sent only to the service: if it redirects to file storage, the key is not sent there. */
const open = async ({ z, api, auth }: Run, address: string, timeout: number): Promise<RawHttpResponse> => {
  const base = new URL(api.baseUrl(auth));
  let url = address;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const { origin, protocol, hostname } = new URL(url);
    const isOwn = origin === base.origin;
    const isLocal = isLoopback(base.hostname);
    // A redirect must not lead into a network that only Zapier can reach, either.
    if (!isOwn && !(/^https?:$/.test(protocol) && (isLocal || isPublicName(hostname)))) break;
    const request: RawRequest = {
      ...SETTINGS,
      url,
      headers: isOwn ? { ...OWN, ...api.headers(auth) } : OWN,
      raw: true,
      signal: AbortSignal.timeout(timeout),
      ...(isOwn ? agentFor(api, auth, url) : !isLocal && { agent: publicAgent(protocol) }),
    };
    const response = await z.request(request).catch((error: unknown) => {
      const own = misled(error, api.label);
      // Only the service's own address is one that the user may have entered.
      throw (
        (own && !isOwn ? elsewhere() : own) ?? new Failure({ kind: 'unavailable', reason: reasonOf(error) })
      );
    });
    const location = response.getHeader('location');
    if (response.status < 300 || response.status > 399 || !location) return response;
    if (!URL.canParse(location, url)) break;
    url = new URL(location, url).href;
  }
  throw elsewhere();
};

const stashed = (run: Run, response: RawHttpResponse, name: string | undefined): string => {
  const length = Number(response.getHeader('content-length')) || undefined;
  return run.z.stashFile(response.body, length, name, response.getHeader('content-type') ?? undefined);
};

/**
 * Hands the content at a path of the service to Zapier; returns the address where Zapier keeps it. `timeout`:
 * milliseconds that the content may take to come in.
 */
export const download = async (
  run: Run,
  path: string,
  name: string | undefined,
  timeout: number,
): Promise<string> => {
  const base = new URL(run.api.baseUrl(run.auth)).href.replace(/\/$/, '');
  const response = await open(run, base + path, timeout);
  if (response.status >= 300)
    throw refused(run, { method: 'GET', path, reads: true }, await readAnswer(response));
  return stashed(run, response, name);
};

/** The same for an address that the service gave, on any host. That host's answers are not the service's. */
export const downloadFrom = async (
  run: Run,
  address: string,
  name: string | undefined,
  timeout: number,
): Promise<string> => {
  const response = await open(run, address, timeout);
  if (response.status >= 300)
    throw new Failure({
      kind: 'unavailable',
      reason: `gave a link to the file that failed (${response.status})`,
    });
  return stashed(run, response, name);
};
