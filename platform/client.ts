/** What a service works with: the client and what it is told of the run. */
import type { ZObject } from 'zapier-platform-core';
import type { Problem } from './failure.js';
import type { FetchedFile, FetchRules, OpenFile } from './files.js';
import type { FormFile } from './form_data.js';
import type { Path } from './path.js';
import type { Wire } from './wire.js';

/** What a user filled in to connect, by field key. */
export type AuthData = Record<string, string | undefined>;

/** An answer that is not a success, as a service's `explain` sees it. */
export interface ErrorAnswer {
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
  /** The user named the host: it may lead to public addresses only, whatever its name server says. */
  isNamedByUser?(auth: AuthData): boolean;
  /** Signs a request. Goes to the service's own base URL only. */
  headers(auth: AuthData): Record<string, string>;
  /** The cause of a refusal; `auth` tells how the connection was made. */
  explain(refusal: ErrorAnswer, auth: AuthData): Problem;
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

/** What a file may be that a user gives the address of. */
export type FileRules = Pick<FetchRules, 'label' | 'limit'>;

/** Calls one service for one run of one operation. */
export interface Client {
  readonly z: ZObject;
  readonly auth: AuthData;
  readonly meta: Meta;
  /** What the answer says, as `wire` reads it. Fails where it cannot be read. */
  get<T>(path: Path, wire: Wire<T>, query?: Query, options?: Omit<CallOptions, 'query' | 'body'>): Promise<T>;
  post<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  put<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  patch<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  delete(path: Path, options?: CallOptions): Promise<void>;
  /** Fetches a file whose address a user gave. `label`: of the form's field; `limit`: bytes at most. */
  fetchFile(address: string, rules: FileRules): Promise<FetchedFile>;
  /** The same for `use`, which may pass the content on as it comes in. */
  withFile<T>(address: string, rules: FileRules, use: (file: OpenFile) => Promise<T>): Promise<T>;
  /** PUTs bytes to an address that the service handed out. Carries no key: it is a stranger's host. */
  upload(url: string, bytes: Buffer, contentType: string): Promise<void>;
  /** The same by POST of a form, as S3 takes it: these fields in their order, then the file. */
  uploadForm(url: string, fields: Readonly<Record<string, string>>, file: FormFile): Promise<void>;
  /** Hands the content at a path of the service to Zapier; gives the address where it is kept. */
  download(path: Path, name?: string): Promise<string>;
  /** The same at an address that the service gave: it carries no key, and the address must be public. */
  downloadFrom(address: string, name?: string): Promise<string>;
  /** A link that Zapier follows when a later step needs the file: it ends at the service's `files.download`. */
  fileLink(reference: FileReference): string;
  /** What `load` gives, kept for five minutes per connection. A failing cache costs only the saving. */
  cached<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** Milliseconds left of the time that one run may take. */
  timeLeft(): number;
}
