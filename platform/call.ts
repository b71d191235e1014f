/** One HTTP call through Zapier: signing, time, redirects, reading the answer. */
import _ from 'lodash';
import type { HttpResponse, RawHttpResponse, ZObject } from 'zapier-platform-core';
import type { Api, AuthData, CallOptions, ErrorAnswer, Query } from './client.js';
import { Failure, invalidInput, UNREADABLE } from './failure.js';
import { PRIVATE_HOST, publicAgent } from './public_agent.js';
import { withoutValues } from './redact.js';
import { OWN, REDIRECTS, type Request, reasonOf, SETTINGS } from './request.js';
import { NONE, type Wire } from './wire.js';

const REQUEST_TIME = 10_000;
/** How much of one answer Zapier lets a run read, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Which service is called, for which connection, and how many milliseconds are left. */
export interface Run {
  z: ZObject;
  api: Api;
  auth: AuthData;
  timeLeft(): number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Answer<T> = Pick<HttpResponse<T>, 'status' | 'data' | 'content' | 'getHeader'>;

const encodeQuery = (query: Query): string =>
  Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((single) => [name, single] as const))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'max-size';

/** The failure, if the name of a host that a user entered leads into a private network. */
export const misled = (error: unknown, label: string): Failure | undefined =>
  _.get(error, 'code') === PRIVATE_HOST
    ? invalidInput(`The address of ${label} in this connection must be on the public internet`)
    : undefined;

/** Why there is no answer. `sent`: a write may have been carried out all the same. */
const lost = (error: unknown, sent: boolean): Failure =>
  new Failure(
    isTooLarge(error)
      ? {
          kind: 'conflict',
          message:
            'the list is larger than 20 MB, the most that Zapier reads at once. Make it shorter, with a filter where the form has one',
        }
      : { kind: 'unavailable', reason: reasonOf(error), sent },
  );

/** The JSON in a text; undefined if it is not JSON. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bodyOf = ({ body, form }: CallOptions): { body?: string } => {
  if (form) return { body: new URLSearchParams(form).toString() };
  return body === undefined ? {} : { body: JSON.stringify(body) };
};

const contentTypeOf = ({ body, form }: CallOptions): string | undefined => {
  if (form) return 'application/x-www-form-urlencoded';
  return body === undefined ? undefined : 'application/json';
};

/** Reads a raw answer to its end. */
export const readAnswer = async (response: RawHttpResponse): Promise<Answer<unknown>> => {
  const content = await response.text();
  const { status } = response;
  return { status, content, data: parsed(content), getHeader: (name) => response.getHeader(name) };
};

/** A host that a user named must not lead into a network that only Zapier can reach. */
export const agentFor = (
  api: Api,
  auth: AuthData,
  url: string,
): { agent?: ReturnType<typeof publicAgent> } =>
  api.isNamedByUser?.(auth) ? { agent: publicAgent(new URL(url).protocol) } : {};

const ask = async (z: ZObject, request: Request, bulk = false): Promise<Answer<unknown>> =>
  bulk ? readAnswer(await z.request({ ...request, raw: true })) : z.request<unknown>(request);

const isRead = (method: Method, { reads = false }: CallOptions): boolean => method === 'GET' || reads;

const KEEPS_SECRET = /authorization|key|token|secret/i;

/** The secrets that sign a connection's requests, as filled in and as sent. */
const secretsOf = ({ api, auth }: Pick<Run, 'api' | 'auth'>): Array<string | undefined> => [
  auth.api_key,
  auth.access_token,
  auth.refresh_token,
  ...Object.entries(api.headers(auth)).flatMap(([name, value]) =>
    KEEPS_SECRET.test(name) ? (value.split(' ').at(-1) ?? []) : [],
  ),
];

/** The cause of an answer that is not a success. A vendor's message may repeat the key, so it is removed. */
export const refused = (
  { api, auth }: Pick<Run, 'api' | 'auth'>,
  request: Pick<ErrorAnswer, 'method' | 'path' | 'reads'>,
  { status, data, content, getHeader }: Answer<unknown>,
): Failure => {
  const text = withoutValues(content, secretsOf({ api, auth }));
  const told = text === content ? data : parsed(text);
  return new Failure(
    api.explain(
      { ...request, status, data: told, text, header: (name) => getHeader(name) ?? undefined },
      auth,
    ),
  );
};

/** Sends a request. Follows redirects only for reads, and only within the service. */
const send = async (
  { z, api, auth, timeLeft }: Run,
  method: Method,
  path: string,
  options: CallOptions,
): Promise<Answer<unknown>> => {
  const sent = !isRead(method, options);
  const base = api.baseUrl(auth);
  const query = encodeQuery(options.query ?? {});
  let url = base + path + (query ? `?${query}` : '');
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const timeout = Math.min(options.timeout ?? REQUEST_TIME, timeLeft());
    if (timeout <= 0) throw new Failure({ kind: 'unavailable', reason: 'took too long' });
    const request: Request = {
      url,
      method,
      headers: {
        Accept: 'application/json',
        ...OWN,
        ...(options.unsigned ? {} : api.headers(auth)),
        ...options.headers,
      },
      ...bodyOf(options),
      ...SETTINGS,
      // Never sent: tells whoever watches the app's requests whether this one only reads.
      middlewareData: { reads: !sent },
      ...agentFor(api, auth, url),
      signal: AbortSignal.timeout(timeout),
      size: MOST_BYTES,
    };
    const contentType = contentTypeOf(options);
    if (contentType) request.headers = { 'Content-Type': contentType, ...request.headers };
    const response = await ask(z, request, options.bulk).catch((error: unknown) => {
      throw misled(error, api.label) ?? lost(error, sent);
    });
    if (response.status < 300 || response.status > 399) return response;
    const location = response.getHeader('location');
    const target = location && URL.canParse(location, url) ? new URL(location, url) : undefined;
    // The key must not be sent to another host, and a write must not be sent a second time.
    if (!target || target.origin !== new URL(base).origin || method !== 'GET') break;
    url = target.href;
  }
  throw new Failure({ kind: 'unavailable', reason: 'sent the request elsewhere', sent });
};

/** Unreadable JSON comes from the service, which has then carried out a write; a web page may come from anyone. */
const unreadable = (reads: boolean, isJson: boolean): Failure =>
  new Failure({
    kind: 'unavailable',
    reason: UNREADABLE,
    sent: !reads,
    ...(!reads && isJson && { done: true }),
  });

/** Sends a request to the service; returns what `wire` reads from its answer, or fails with the cause of its refusal. */
export const call = async <T>(
  run: Run,
  method: Method,
  path: string,
  wire: Wire<T>,
  options: CallOptions,
): Promise<T> => {
  const response = await send(run, method, path, options);
  const reads = isRead(method, options);
  if (response.status >= 400 || response.status < 200) throw refused(run, { method, path, reads }, response);
  const isEmpty = response.data === undefined || response.data === null;
  const isBroken =
    options.expect === 'json_or_nothing' ? response.content.trim() !== '' : options.expect !== 'any';
  if (isEmpty && isBroken) throw unreadable(reads, false);
  const read = wire.read(response.data);
  if (read === NONE) throw unreadable(reads, true);
  return read;
};
