import { MESSAGES } from './errors.js';
import { blankOf, Problem } from './field_values.js';
import { call, isLoopback } from './loopback.js';
import { type Body, isObject } from './request.js';
import type { Store } from './store.js';
import type { Blob, Field, Value, Workflow } from './types.js';

type NewFile = Omit<Blob, 'id'>;

/** One entry of a file field as it should be after the write: a file to keep, or a new one. */
export type Attachment = { keep: string } | { add: NewFile };

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

const isBase64 = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value);

const download = async (url: string): Promise<{ contentType: string; bytes: Buffer } | undefined> => {
  if (!URL.canParse(url)) return undefined;
  if (!isLoopback(url)) return { contentType: 'text/plain', bytes: Buffer.from(`Contents of ${url}\n`) };
  const answer = await call('GET', url).catch(() => undefined);
  if (!answer || answer.status < 200 || answer.status > 299) return undefined;
  return { contentType: answer.contentType ?? 'application/octet-stream', bytes: answer.body };
};

const withContents = async (entry: unknown): Promise<unknown> => {
  if (!isObject(entry) || typeof entry.remoteUrl !== 'string') return entry;
  const { remoteUrl, ...rest } = entry;
  const file = await download(remoteUrl);
  if (!file) return entry;
  const name = new URL(remoteUrl).pathname.split('/').at(-1) ?? '';
  return {
    ...rest,
    filename: text(entry.filename, name),
    contentType: text(entry.contentType, file.contentType),
    base64contents: file.bytes.toString('base64'),
  };
};

/**
 * The body with the contents of each `remoteUrl` in its place; one that cannot be read stays as it is. Addresses outside
 * this machine are not called; a line of text replaces them. That files are fetched before the answer is a guess.
 */
export const fetchRemoteFiles = async (workflow: Workflow, body: Body): Promise<Body> => {
  const filled = { ...body };
  for (const { name, type } of workflow.fields) {
    const entries = body[name];
    if (type === 'file' && Array.isArray(entries))
      filled[name] = await Promise.all(entries.map(withContents));
  }
  return filled;
};

const parseEntry = (entry: unknown, current: string[]): Attachment | Problem => {
  if (!isObject(entry)) return new Problem(MESSAGES.invalid);
  const { blobId, base64contents, filename, contentType, remoteUrl } = entry;
  if (blobId !== undefined) {
    const keep = current.find((id) => id === blobId);
    return keep === undefined ? new Problem(MESSAGES.invalid) : { keep };
  }
  if (remoteUrl !== undefined) return new Problem(MESSAGES.notDownloaded);
  if (!isBase64(base64contents)) return new Problem(MESSAGES.invalid);
  return {
    add: {
      filename: text(filename, 'file'),
      contentType: text(contentType, 'application/octet-stream'),
      bytes: Buffer.from(base64contents, 'base64'),
    },
  };
};

/** The requested files of a field whose value is now `current` (Flowdash Tasks API, "Updating File Attachments"). */
export const parseAttachments = (
  field: Field,
  given: unknown,
  current: Value | undefined,
): Attachment[] | Problem => {
  if (given === null) return [];
  if (!Array.isArray(given)) return new Problem(MESSAGES.invalid);
  if (field.limit !== undefined && given.length > field.limit)
    return new Problem(MESSAGES.tooMany(field.limit));
  const wanted: Attachment[] = [];
  for (const entry of given) {
    const parsed = parseEntry(entry, Array.isArray(current) ? current : []);
    if (parsed instanceof Problem) return parsed;
    wanted.push(parsed);
  }
  return wanted;
};

/** Stores the new files, removes those left out, and returns the field's new value. */
export const applyAttachments = (store: Store, current: Value | undefined, wanted: Attachment[]): Value => {
  const ids = wanted.map((entry) =>
    'keep' in entry ? entry.keep : store.blobs.add({ id: store.world.id('mixed20'), ...entry.add }).id,
  );
  for (const id of Array.isArray(current) ? current : []) if (!ids.includes(id)) store.blobs.delete(id);
  return ids.length > 0 ? ids : blankOf('file');
};
