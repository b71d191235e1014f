/** What a service works with: the client, and what it knows about the run. */
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
  /** True if the request changes nothing at the service. */
  reads: boolean;
  /** Parsed body, or undefined. */
  data: unknown;
  text: string;
  header(name: string): string | undefined;
}

/** What the client must know about a service's API. */
export interface Api {
  /** Name for messages, e.g. `OnePageCRM`. */
  label: string;
  /** Read at call time; has no trailing slash. */
  baseUrl(auth: AuthData): string;
  /** Whether the user named the host: it may then lead only to public addresses, whatever its name server says. */
  isNamedByUser?(auth: AuthData): boolean;
  /** Signs a request. Sent only to the service's own base URL. */
  headers(auth: AuthData): Record<string, string>;
  /** The cause of a refusal; `auth` shows how the connection was made. */
  explain(refusal: ErrorAnswer, auth: AuthData): Problem;
}

export type QueryValue = string | number | boolean | undefined;
export type Query = Record<string, QueryValue | QueryValue[]>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  /** Sent as a form in place of a JSON body. */
  form?: Record<string, string>;
  /** Sent without the connection's key: the call that requests one. */
  unsigned?: boolean;
  headers?: Record<string, string>;
  /** Milliseconds; 10 seconds by default. */
  timeout?: number;
  /**
   * `json` (default): a success without JSON is an error. `json_or_nothing`: an empty body will do, as for a delete.
   * `any`: the body does not matter.
   */
  expect?: 'json' | 'json_or_nothing' | 'any';
  /**
   * A page of many records. Zapier's log then has the request and its status, but not the records: to log those, core
   * parses the answer three times and looks for secrets in every value, which takes longer than everything else.
   */
  bulk?: boolean;
  /** A POST that changes nothing, such as a search: when it fails, nothing can have been written. */
  reads?: boolean;
}

/** What Zapier says about the run. */
export interface Meta {
  /** The editor wants a few records to show. */
  isLoadingSample: boolean;
  /** Zapier is filling its dedupe table: what is returned now never triggers. */
  isPopulatingDedupe: boolean;
  /** Page of a dropdown, from 0. */
  page: number;
  /** IANA name, e.g. `Europe/Dublin`; `UTC` if Zapier does not say. */
  timezone: string;
  /** The action runs because its search found nothing. */
  withSearch: boolean;
}

/** What a service needs to find a file's content again. Part of the link that Zapier keeps, so it holds no key. */
export type FileReference = Record<string, string>;

/** Rules for a file whose address a user gives. */
export type FileRules = Pick<FetchRules, 'label' | 'limit'>;

/** Calls one service for one run of one operation. */
export interface Client {
  readonly z: ZObject;
  readonly auth: AuthData;
  readonly meta: Meta;
  /** The answer, as `wire` reads it. Fails if it cannot be read. */
  get<T>(path: Path, wire: Wire<T>, query?: Query, options?: Omit<CallOptions, 'query' | 'body'>): Promise<T>;
  post<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  put<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  patch<T>(path: Path, wire: Wire<T>, body?: unknown, options?: CallOptions): Promise<T>;
  delete(path: Path, options?: CallOptions): Promise<void>;
  /** Fetches a file whose address a user gave. `label`: the form field's label; `limit`: maximum bytes. */
  fetchFile(address: string, rules: FileRules): Promise<FetchedFile>;
  /** The same, but `use` gets the file and may pass the content on as it comes in. */
  withFile<T>(address: string, rules: FileRules, use: (file: OpenFile) => Promise<T>): Promise<T>;
  /** PUTs bytes to an address that the service handed out. Sends no key: the host belongs to someone else. */
  upload(url: string, bytes: Buffer, contentType: string): Promise<void>;
  /** The same, POSTed as a form the way S3 takes it: these fields in order, then the file. */
  uploadForm(url: string, fields: Readonly<Record<string, string>>, file: FormFile): Promise<void>;
  /** Hands the content at a path of the service to Zapier; returns the address where Zapier keeps it. */
  download(path: Path, name?: string): Promise<string>;
  /** The same for an address that the service gave: no key is sent, and the address must be public. */
  downloadFrom(address: string, name?: string): Promise<string>;
  /** A link that Zapier follows when a later step needs the file: it leads to the service's `files.download`. */
  fileLink(reference: FileReference): string;
  /** What `load` returns, kept for five minutes per connection. If the cache fails, only the time saved is lost. */
  cached<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** Milliseconds that the run has left. */
  timeLeft(): number;
}
