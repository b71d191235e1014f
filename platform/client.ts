import type { HttpResponse, RawHttpResponse, ZObject } from 'zapier-platform-core';
import { Failure, type Problem } from './failure.js';
import { postForm, putFile } from './file_host.js';
import { type FetchedFile, type FetchRules, fetchFile, type OpenFile, withFile } from './files.js';
import type { FormFile } from './form_data.js';
import { isLoopback, isPublicName } from './hosts.js';
import { publicAgent } from './public_agent.js';
import { OWN, type RawRequest, type Request, reasonOf, SETTINGS } from './request.js';

/** What a user filled in to connect, by field key. */
export type AuthData = Record<string, string | undefined>;

/** An answer that is not a success, as a service's `explain` sees it. */
export interface Refusal {
  status: number;
  /** The request, e.g. `PUT`, `/contacts/5a`. */
  method: string;
  path: string;
  /** True where the request changes nothing at the service. */
  reads: boolean;
  /** Parsed body, else undefined. */
  data: unknown;
  text: string;
  header(name: string): string | undefined;
}

/** What the client must know of a service's API. */
export interface Api {
  /** Name for messages, e.g. `OnePageCRM`. */
  label: string;
  /** Read at call time; without a slash at its end. */
  baseUrl(auth: AuthData): string;
  /** Signs a request. Goes to the service's own base URL only. */
  headers(auth: AuthData): Record<string, string>;
  /** The cause of a refusal; `auth` tells how the connection was made. */
  explain(refusal: Refusal, auth: AuthData): Problem;
}

export type QueryValue = string | number | boolean | undefined;
export type Query = Record<string, QueryValue | QueryValue[]>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  /** Sent as a form in place of a JSON body. */
  form?: Record<string, string>;
  /** Goes out without the connection's key: the call that asks for one. */
  unsigned?: boolean;
  headers?: Record<string, string>;
  /** Milliseconds; 10 seconds without it. */
  timeout?: number;
  /**
   * `json` (default): a success without JSON is an error. `json_or_nothing`: an empty body will do, as for a delete.
   * `any`: the body does not matter.
   */
  expect?: 'json' | 'json_or_nothing' | 'any';
  /**
   * A page of many records. Zapier's log then has the request and its status, but not the records: to write those, core
   * parses the answer three times and looks for secrets in every value, which takes longer than all the rest.
   */
  bulk?: boolean;
  /** A POST that changes nothing, such as a search: when it fails, no work can have been done. */
  reads?: boolean;
}

/** When and for whom Zapier calls. */
export interface Meta {
  /** The editor wants a few records to show. */
  isLoadingSample: boolean;
  /** Zapier fills its dedupe table: what comes back now never triggers. */
  isPopulatingDedupe: boolean;
  /** Page of a dropdown, from 0. */
  page: number;
  /** IANA name, e.g. `Europe/Dublin`; `UTC` where Zapier does not say. */
  timezone: string;
  /** The action runs after its search found nothing. */
  withSearch: boolean;
}

/** What a service needs to find a file's content again. Goes into the link that Zapier keeps: no key. */
export type FileReference = Record<string, string>;

type FileRules = Pick<FetchRules, 'label' | 'limit'>;

/** Calls one service for one run of one operation. */
export interface Client {
  readonly z: ZObject;
  readonly auth: AuthData;
  readonly meta: Meta;
  get<T>(path: string, query?: Query, options?: Omit<CallOptions, 'query' | 'body'>): Promise<T>;
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  put<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  patch<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  delete(path: string, options?: CallOptions): Promise<void>;
  /** Fetches a file whose address a user gave. `label`: of the form's field; `limit`: bytes at most. */
  fetchFile(address: string, rules: FileRules): Promise<FetchedFile>;
  /** The same for `use`, which may pass the content on as it comes in. */
  withFile<T>(address: string, rules: FileRules, use: (file: OpenFile) => Promise<T>): Promise<T>;
  /** PUTs bytes to an address that the service handed out. Carries no key: it is a stranger's host. */
  upload(url: string, bytes: Buffer, contentType: string): Promise<void>;
  /** The same by POST of a form, as S3 takes it: these fields in their order, then the file. */
  uploadForm(url: string, fields: Readonly<Record<string, string>>, file: FormFile): Promise<void>;
  /** Hands the content at a path of the service to Zapier; gives the address where it is kept. */
  download(path: string, name?: string): Promise<string>;
  /** A link that Zapier follows when a later step wants the file: it ends at the service's `files.download`. */
  fileLink(reference: FileReference): string;
  /** What `load` gives, kept for five minutes per connection. A failing cache costs only the saving. */
  cached<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** Milliseconds left of the time that one run may take. */
  timeLeft(): number;
}

/** Zapier ends a run after 30 seconds; what is not done by then is told before. */
const RUN_TIME = 27_000;
const REQUEST_TIME = 10_000;
const UPLOAD_TIME = 25_000;
/** What Zapier lets a run read of one answer, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;
const CACHE_SECONDS = 300;
const REDIRECTS = 3;

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

const parsed = (text: string) => {
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

/** Sends a request, and reads the answer to its end. */
const ask = async <T>(z: ZObject, request: Request, bulk = false): Promise<Answer<T>> => {
  if (!bulk) return z.request<T>(request);
  const response = await z.request({ ...request, raw: true });
  const content = await response.text();
  const { status } = response;
  return { status, content, data: parsed(content), getHeader: (name) => response.getHeader(name) };
};

export const createClient = (
  z: ZObject,
  auth: AuthData,
  meta: Meta,
  api: Api,
  fileLink: (reference: FileReference) => string,
): Client => {
  const started = Date.now();
  const timeLeft = () => RUN_TIME - (Date.now() - started);
  /** Milliseconds for a file to go out or to come in. */
  const uploadTime = () => Math.max(1, Math.min(UPLOAD_TIME, timeLeft()));
  const fetchRules = (rules: FileRules): FetchRules => ({
    ...rules,
    timeout: uploadTime(),
    local: isLoopback(new URL(api.baseUrl(auth)).hostname),
  });

  const send = async <T>(method: Method, path: string, options: CallOptions): Promise<Answer<T>> => {
    const sent = method !== 'GET' && !options.reads;
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
        signal: AbortSignal.timeout(timeout),
        size: MOST_BYTES,
      };
      const contentType = contentTypeOf(options);
      if (contentType) request.headers = { 'Content-Type': contentType, ...request.headers };
      const response = await ask<T>(z, request, options.bulk).catch((error: unknown) => {
        throw lost(error, sent);
      });
      if (response.status < 300 || response.status > 399) return response;
      const location = response.getHeader('location');
      const target = location && URL.canParse(location, url) ? new URL(location, url) : undefined;
      // The key must not follow to another host, nor a write be sent a second time.
      if (!target || target.origin !== new URL(base).origin || method !== 'GET') break;
      url = target.href;
    }
    throw new Failure({ kind: 'unavailable', reason: 'sent the request elsewhere', sent });
  };

  const call = async <T>(method: Method, path: string, options: CallOptions): Promise<T> => {
    const response = await send<T>(method, path, options);
    const reads = method === 'GET' || options.reads === true;
    if (response.status >= 400 || response.status < 200) {
      const refusal = {
        status: response.status,
        method,
        path,
        reads,
        data: response.data,
        text: response.content,
        header: (name: string) => response.getHeader(name) ?? undefined,
      };
      throw new Failure(api.explain(refusal, auth));
    }
    const isEmpty = response.data === undefined || response.data === null;
    const isBroken =
      options.expect === 'json_or_nothing' ? response.content.trim() !== '' : options.expect !== 'any';
    if (isEmpty && isBroken) {
      throw new Failure({
        kind: 'unavailable',
        reason: 'sent an answer that cannot be read',
        sent: !reads,
      });
    }
    return response.data;
  };

  /** The key goes to the service only: where that sends the request on, to a store of files, it stays behind. */
  const openFile = async (path: string): Promise<RawHttpResponse> => {
    const base = new URL(api.baseUrl(auth));
    let url = base.href.replace(/\/$/, '') + path;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const { origin, protocol, hostname } = new URL(url);
      const isOwn = origin === base.origin;
      const isLocal = isLoopback(base.hostname);
      // Nor may a host of the user's own lead into a network that only Zapier can reach.
      if (!isOwn && !(/^https?:$/.test(protocol) && (isLocal || isPublicName(hostname)))) break;
      const request: RawRequest = {
        ...SETTINGS,
        url,
        headers: isOwn ? { ...OWN, ...api.headers(auth) } : OWN,
        raw: true,
        signal: AbortSignal.timeout(uploadTime()),
        ...(!isOwn && !isLocal && { agent: publicAgent(protocol) }),
      };
      const response = await z.request(request).catch((error: unknown) => {
        throw new Failure({ kind: 'unavailable', reason: reasonOf(error) });
      });
      const location = response.getHeader('location');
      if (response.status < 300 || response.status > 399 || !location) return response;
      if (!URL.canParse(location, url)) break;
      url = new URL(location, url).href;
    }
    throw new Failure({ kind: 'unavailable', reason: 'sent the request elsewhere' });
  };

  const download = async (path: string, name?: string): Promise<string> => {
    const response = await openFile(path);
    if (response.status >= 300) {
      const text = await response.text();
      throw new Failure(
        api.explain(
          {
            status: response.status,
            method: 'GET',
            path,
            reads: true,
            data: parsed(text),
            text,
            header: (header) => response.getHeader(header) ?? undefined,
          },
          auth,
        ),
      );
    }
    const length = Number(response.getHeader('content-length')) || undefined;
    return z.stashFile(response.body, length, name, response.getHeader('content-type') ?? undefined);
  };

  const cached = async <T>(key: string, load: () => Promise<T>): Promise<T> => {
    // The hash keeps accounts apart; Zapier's own cache scopes cannot be read back with its types.
    const cacheKey = `${key}:${z.hash('sha256', JSON.stringify([api.label, auth])).slice(0, 16)}`;
    const kept = await z.cache.get(cacheKey).catch(() => null);
    if (kept !== null && kept !== undefined) return kept;
    const value = await load();
    await z.cache.set(cacheKey, value, CACHE_SECONDS).catch(() => null);
    return value;
  };

  return {
    z,
    auth,
    meta,
    timeLeft,
    get: (path, query = {}, options = {}) => call('GET', path, { ...options, query }),
    post: (path, body = {}, options = {}) => call('POST', path, { ...options, body }),
    put: (path, body = {}, options = {}) => call('PUT', path, { ...options, body }),
    patch: (path, body = {}, options = {}) => call('PATCH', path, { ...options, body }),
    delete: async (path, options = {}) => {
      await call('DELETE', path, { expect: 'json_or_nothing', ...options });
    },
    fetchFile: (address, rules) => fetchFile(z, address, fetchRules(rules)),
    withFile: (address, rules, use) => withFile(z, address, fetchRules(rules), use),
    upload: (url, bytes, contentType) => putFile(z, url, bytes, contentType, uploadTime()),
    uploadForm: (url, fields, file) => postForm(z, url, fields, file, uploadTime()),
    download,
    fileLink,
    cached,
  };
};
