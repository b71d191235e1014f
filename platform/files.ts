/** Files on their way in, from an address that a user maps. */
import _ from 'lodash';
import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { Failure, invalidInput } from './failure.js';
import { isLoopback, isPublicName } from './hosts.js';
import { PRIVATE_HOST, publicAgent } from './public_agent.js';
import { OWN, type RawRequest, SETTINGS } from './request.js';

/** A file at an address that a user gave, before its content has come in. */
export interface OpenFile {
  /** As its host or its address says; null if neither does. */
  name: string | null;
  /** As its host says, e.g. `application/pdf`. */
  contentType: string;
  /** Length of `content` in bytes. */
  size: number;
  /** Can be read once. Fails if its length is not `size`. */
  content: AsyncIterable<Buffer>;
}

/** A file that was fetched for a user. */
export interface FetchedFile extends Pick<OpenFile, 'name' | 'contentType'> {
  bytes: Buffer;
}

export interface FetchRules {
  /** Label of the form's field, for sentences about it. */
  label: string;
  /** Maximum bytes that the service takes. */
  limit: number;
  /** Milliseconds. */
  timeout: number;
  /** Whether the service itself is on this machine (the sandbox), so that files may be there, too. */
  local: boolean;
}

const REDIRECTS = 5;
const MEGABYTE = 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;

const hidden = (label: string): Failure => invalidInput(`${label} must be a public web address`);

/** The address, if a file may be fetched from there: never one inside a network that only the server can reach. */
const checked = (address: string, { label, local }: FetchRules): URL => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw invalidInput(
      `${label} must be a file from an earlier step, or an address that begins with https://`,
    );
  }
  if (url.username || url.password) throw invalidInput(`${label} must not contain a user name or password`);
  if (!isPublicName(url.hostname) && !(local && isLoopback(url.hostname))) throw hidden(label);
  return url;
};

const lost = ({ label }: FetchRules, why: string): Failure =>
  invalidInput(`${label} could not be fetched: ${why}`);

/** Follows redirects itself, so that each address is checked. Sends no key: the host belongs to someone else. */
const open = async (
  z: ZObject,
  address: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<[asked: URL, url: URL, response: RawHttpResponse]> => {
  const asked = checked(address, rules);
  let url = asked;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const request: RawRequest = {
      ...SETTINGS,
      url: url.href,
      raw: true,
      headers: OWN,
      signal,
      ...(!rules.local && { agent: publicAgent(url.protocol) }),
    };
    const response = await z.request(request).catch((error: unknown) => {
      if (_.get(error, 'code') === PRIVATE_HOST) throw hidden(rules.label);
      throw lost(rules, 'its host does not answer');
    });
    const location = response.getHeader('location');
    if (response.status < 300 || response.status > 399 || !location) return [asked, url, response];
    if (!URL.canParse(location, url.href)) break;
    url = checked(new URL(location, url).href, rules);
  }
  throw lost(rules, 'its host sends the request on and on');
};

const tooLarge = ({ label, limit }: FetchRules): Failure =>
  invalidInput(`${label} is larger than the limit of ${megabytes(limit)}`);

/** Reads no further than the limit: the length that a host reports is not trusted. */
async function* counted(
  body: NodeJS.ReadableStream,
  rules: FetchRules,
  stated?: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > rules.limit) throw tooLarge(rules);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw lost(rules, 'its host cut the connection');
  }
  if (stated !== undefined && size !== stated) throw lost(rules, 'its host cut the connection');
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const bytesOf = async (content: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const lastPart = (name: string): string | null => name.split(/[/\\]/).at(-1)?.trim() || null;

/** The last part of the path. */
const nameIn = ({ pathname }: URL): string | null => lastPart(decoded(pathname.split('/').at(-1) ?? ''));

/** The name that a host gives: `filename*=UTF-8''…` takes precedence over `filename="…"` (RFC 6266). */
const statedName = (disposition: string | null | undefined): string | null => {
  const extended = /filename\*=(?:UTF-8)?''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  return lastPart(extended ? decoded(extended) : (plain ?? ''));
};

/** A response's length in bytes, if its host says so; for a compressed one, the number it gives is a different one. */
const statedSize = (response: RawHttpResponse): number | undefined => {
  const length = response.getHeader('content-length') ?? '';
  return /^\d+$/.test(length) && !response.getHeader('content-encoding') ? Number(length) : undefined;
};

const PAGE_TYPE = /^(text\/html|application\/xhtml\+xml)$/;
const PAGE_NAME = /\.x?html?$/i;
/** A file with such an ending is not a page, whatever content type its host reports. A program's address may return anything. */
const FILE_NAME = /\.(?!(x?html?|php|aspx?|jsp|cgi)$)[a-z0-9]{2,5}$/i;
/** A part of a path that leads to a sign-in page: `sign_in`, `login.html`, `ServiceLogin`. */
const SIGN_IN =
  /^((service|account|user|web)?[-_]?(log|sign)[-_]?(in|on)|sso|saml2?|oauth2?|auth|authenticate|authorize)(?![a-z\d])/i;

const isSignIn = ({ pathname }: URL): boolean =>
  pathname.split('/').some((part) => SIGN_IN.test(decoded(part)));

/**
 * Refuses a web page in place of a file. The address that the user gave shows what was asked for, not the one that it
 * led to: a sign-in page may be called `login.html`.
 */
const refusePage = (asked: URL, url: URL, named: string | null, { label }: FetchRules): void => {
  if (asked.href !== url.href && isSignIn(url)) {
    throw invalidInput(
      `${label} leads to a sign-in page instead of a file. Use a link that works without signing in`,
    );
  }
  const name = nameIn(asked) ?? '';
  if (FILE_NAME.test(name) || !PAGE_NAME.test(named ?? name))
    throw invalidInput(`${label} leads to a web page instead of a file. Use a link that downloads the file`);
};

const checkedResponse = async (
  asked: URL,
  url: URL,
  response: RawHttpResponse,
  rules: FetchRules,
): Promise<OpenFile> => {
  if (response.status !== 200) throw lost(rules, `its host answered ${response.status}`);
  const contentType =
    response.getHeader('content-type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
  const named = statedName(response.getHeader('content-disposition'));
  if (PAGE_TYPE.test(contentType)) refusePage(asked, url, named, rules);
  const name = named ?? nameIn(url);
  const size = statedSize(response);
  if (size !== undefined) {
    if (size > rules.limit) throw tooLarge(rules);
    return { name, contentType, size, content: counted(response.body, rules, size) };
  }
  const bytes = await bytesOf(counted(response.body, rules));
  return { name, contentType, size: bytes.length, content: once(bytes) };
};

/**
 * Opens a file whose address a user gave, for services that take bytes; `use` may read it as it comes in, and knows its
 * size beforehand. Refuses with a sentence that names the field: schemes other than http(s), addresses inside a private
 * network (also after a redirect), a file over the limit, one that its host does not deliver, and a web page in place of
 * a file (what a sharing link leads to, or a sign-in page).
 */
export const withFile = async <T>(
  z: ZObject,
  address: string,
  rules: FetchRules,
  use: (file: OpenFile) => Promise<T>,
): Promise<T> => {
  // A response that is not read to its end would keep its connection open.
  const used = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(rules.timeout), used.signal]);
  try {
    const [asked, url, response] = await open(z, address, rules, signal);
    return await use(await checkedResponse(asked, url, response, rules));
  } finally {
    used.abort();
  }
};

/** The same, read to its end. */
export const fetchFile = (z: ZObject, address: string, rules: FetchRules): Promise<FetchedFile> =>
  withFile(z, address, rules, async ({ name, contentType, content }) => ({
    name,
    contentType,
    bytes: await bytesOf(content),
  }));
