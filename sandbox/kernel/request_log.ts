import type { Vendor } from './emulator.js';

/** One request that reached the sandbox. */
export interface Entry {
  n: number;
  at: string;
  vendor: Vendor | 'storage';
  method: string;
  /** Path after the vendor's base, with the query as it came over the wire. */
  url: string;
  /** Header names in lower case. Values of credentials are replaced by `***`. */
  headers: Record<string, string>;
  body?: unknown;
  /** The body of the answer as sent; in an entry from `shown`, parsed and without credentials. */
  answer?: unknown;
  /** 0 while unanswered or if the connection was cut. */
  status: number;
  milliseconds: number;
  fault?: string;
}

const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'x-api-key']);
/** Fields of sign-in and invitation bodies. */
const CREDENTIAL_FIELD =
  /^(client_secret|refresh_token|access_token|password|api_?key|auth_?key|secret|secret_?key)$/i;

/** A value with `***` in place of secrets, at any depth; `isTop` is true for the keys of the value itself. */
export const masked = (
  value: unknown,
  isSecret: (key: string, inner: unknown, isTop: boolean) => boolean,
  isTop = true,
): unknown => {
  if (Array.isArray(value)) return value.map((each) => masked(each, isSecret, false));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isSecret(key, inner, isTop) ? '***' : masked(inner, isSecret, false),
    ]),
  );
};

/** A JSON or form body with `***` in place of credentials. A sign-in's `code` is a top-level key. */
export const bodyWithoutCredentials = (body: unknown): unknown =>
  masked(
    body,
    (key, value, isTop) =>
      typeof value === 'string' && (CREDENTIAL_FIELD.test(key) || (isTop && key === 'code')),
  );

/** For longer answers, only the length is kept, because the log holds a thousand. */
const LONGEST_ANSWER = 64 * 1024;

/** An answer's body, for the log. */
export const answerOf = (payload: unknown): unknown => {
  if (typeof payload !== 'string' || payload === '') return undefined;
  return payload.length > LONGEST_ANSWER ? `${payload.length} characters` : payload;
};

/** What a text says as JSON; undefined if it is none. */
export const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The parsed answer, if it is JSON and was not too long to keep. */
export const readAnswer = ({ answer }: Entry): unknown => parsed(answer);

/** An entry for display: the answer is parsed and has no credentials. */
export const shown = (entry: Entry): Entry => {
  const answer = readAnswer(entry);
  return answer === undefined ? entry : { ...entry, answer: bodyWithoutCredentials(answer) };
};

export const withoutCredentials = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      CREDENTIAL_HEADERS.has(name) ? '***' : [value ?? ''].flat().join(', '),
    ]),
  );

/** The last 1,000 requests, oldest first. */
export class RequestLog {
  readonly #entries: Entry[] = [];
  readonly #listeners: Array<(entry: Entry) => void> = [];
  #count = 0;

  start(entry: Omit<Entry, 'n' | 'status' | 'milliseconds'>): Entry {
    this.#count += 1;
    const started: Entry = { n: this.#count, status: 0, milliseconds: 0, ...entry };
    this.#entries.push(started);
    if (this.#entries.length > 1_000) this.#entries.shift();
    return started;
  }

  finish(entry: Entry): void {
    for (const listener of this.#listeners) listener(entry);
  }

  onFinish(listener: (entry: Entry) => void): void {
    this.#listeners.push(listener);
  }

  all(): Entry[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
