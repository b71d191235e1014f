/** Puts files where a service says, usually on another company's host: no request here carries a key. */
import { Readable } from 'node:stream';
import _ from 'lodash';
import type { ZObject } from 'zapier-platform-core';
import { Failure } from './failure.js';
import { type FormFile, formData } from './form_data.js';
import { isLoopback, isPublicName } from './hosts.js';
import { PRIVATE_HOST, publicAgent } from './public_agent.js';
import { OWN, type Request, reasonOf, SETTINGS } from './request.js';

export interface HostRules {
  /** Milliseconds. */
  timeout: number;
  /** Whether the service itself is on this machine (the sandbox), so that its file host may be there, too. */
  local: boolean;
}

const elsewhere = (): Failure =>
  new Failure({
    kind: 'unavailable',
    reason: 'gave an address for the file that is not on the public internet',
  });

/** The protocol of an address that a file may go to: never one inside a network that only the server can reach. */
const protocolOf = (address: string, local: boolean): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw elsewhere();
  if (!isPublicName(url.hostname) && !(local && isLoopback(url.hostname))) throw elsewhere();
  return url.protocol;
};

const store = async (
  z: ZObject,
  local: boolean,
  request: Pick<Request, 'method' | 'headers' | 'body' | 'signal'> & { url: string },
) => {
  const protocol = protocolOf(request.url, local);
  const sent: Request = {
    ...SETTINGS,
    ...request,
    headers: { ...OWN, ...request.headers },
    ...(!local && { agent: publicAgent(protocol) }),
  };
  const { status } = await z.request(sent).catch((error: unknown) => {
    if (_.get(error, 'code') === PRIVATE_HOST) throw elsewhere();
    throw new Failure({
      kind: 'unavailable',
      reason: `could not store the file: the file host ${reasonOf(error)}`,
    });
  });
  if (status < 200 || status > 299)
    throw new Failure({ kind: 'unavailable', reason: `could not store the file (${status})` });
};

/** PUTs bytes to an address. */
export const putFile = (
  z: ZObject,
  url: string,
  bytes: Buffer,
  contentType: string,
  { timeout, local }: HostRules,
): Promise<void> =>
  store(z, local, {
    method: 'PUT',
    url,
    headers: { 'Content-Type': contentType },
    body: bytes,
    signal: AbortSignal.timeout(timeout),
  });

/**
 * POSTs a form the way S3 takes it: these fields in order, then the file, which is passed on as it comes in. If the
 * file breaks off, so does the upload, and it fails with the file's own failure.
 */
export const postForm = async (
  z: ZObject,
  url: string,
  fields: Readonly<Record<string, string>>,
  file: FormFile,
  { timeout, local }: HostRules,
): Promise<void> => {
  const form = formData(fields, file);
  const broken = new AbortController();
  let failure: Failure | undefined;
  const body = Readable.from(form.body).on('error', (error) => {
    if (error instanceof Failure) failure = error;
    broken.abort();
  });
  try {
    await store(z, local, {
      method: 'POST',
      url,
      // S3 takes no form without a length.
      headers: { 'Content-Type': form.contentType, 'Content-Length': String(form.length) },
      body,
      signal: AbortSignal.any([AbortSignal.timeout(timeout), broken.signal]),
    });
  } catch (error) {
    throw failure ?? error;
  } finally {
    body.destroy();
  }
};
