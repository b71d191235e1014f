/** Puts files where a service says, usually at another company's host: no request here carries a key. */
import { Readable } from 'node:stream';
import type { ZObject } from 'zapier-platform-core';
import { Failure } from './failure.js';
import { type FormFile, formData } from './form_data.js';
import { OWN, type Request, reasonOf, SETTINGS } from './request.js';

const store = async (
  z: ZObject,
  request: Pick<Request, 'method' | 'url' | 'headers' | 'body' | 'signal'>,
) => {
  const sent: Request = { ...SETTINGS, ...request, headers: { ...OWN, ...request.headers } };
  const { status } = await z.request(sent).catch((error: unknown) => {
    throw new Failure({
      kind: 'unavailable',
      reason: `could not store the file: the file host ${reasonOf(error)}`,
    });
  });
  if (status < 200 || status > 299)
    throw new Failure({ kind: 'unavailable', reason: `could not store the file (${status})` });
};

/** PUTs bytes to an address. `timeout`: milliseconds. */
export const putFile = (
  z: ZObject,
  url: string,
  bytes: Buffer,
  contentType: string,
  timeout: number,
): Promise<void> =>
  store(z, {
    method: 'PUT',
    url,
    headers: { 'Content-Type': contentType },
    body: bytes,
    signal: AbortSignal.timeout(timeout),
  });

/**
 * POSTs a form, as S3 takes it: these fields in their order, then the file, which goes on as it comes in. Where the
 * file breaks off, the upload does too, and fails with the file's own failure.
 */
export const postForm = async (
  z: ZObject,
  url: string,
  fields: Readonly<Record<string, string>>,
  file: FormFile,
  timeout: number,
): Promise<void> => {
  const form = formData(fields, file);
  const broken = new AbortController();
  let failure: Failure | undefined;
  const body = Readable.from(form.body).on('error', (error) => {
    if (error instanceof Failure) failure = error;
    broken.abort();
  });
  try {
    await store(z, {
      method: 'POST',
      url,
      // The length is said: S3 takes no form without.
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
