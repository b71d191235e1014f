/**
 * Plays the parts of Zapier that a file goes through: hands out an upload form when core asks for one, keeps what is
 * uploaded, and serves it for a while to anyone to whom a step gave its address.
 */
import fastify from 'fastify';
import { readMultipart } from '../sandbox/kernel/multipart.js';
import { isRecord } from './record.js';
import { secret } from './secret.js';
import { ZapError } from './zap_file.js';

export interface Stashed {
  name: string;
  type: string;
  bytes: Buffer;
}

export interface Stash {
  /** What core's event must hold so that core sends its calls here. */
  event: { rpc_base: string };
  take(address: string): Stashed | undefined;
  close(): Promise<void>;
}

const LIMIT = 150 * 1024 * 1024;
/** How long a product has to fetch a file after it was given the address. */
const SERVED_FOR = 10 * 60_000;

/** Ends with its process, whether it was closed or not. */
export const createStash = async (): Promise<Stash> => {
  const files = new Map<string, Stashed & { until: number }>();
  const token = secret();
  const app = fastify({ bodyLimit: LIMIT, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  let origin = '';

  app.post('/rpc', async ({ body, headers }, reply) => {
    if (headers['x-deploy-key'] !== token) return reply.code(403).send();
    // Core does not label the body as JSON.
    const question: unknown = Buffer.isBuffer(body) ? JSON.parse(body.toString()) : {};
    const { id = '', method = '' } = isRecord(question) ? question : {};
    if (method !== 'get_presigned_upload_post_data')
      return { id, error: `${method} is not implemented here.` };
    return { id, result: { url: `${origin}/upload`, fields: { key: secret() } } };
  });

  app.post('/upload', async ({ body, headers }, reply) => {
    const parts = Buffer.isBuffer(body) ? readMultipart(headers['content-type'] ?? '', body) : [];
    const key = parts?.find(({ name }) => name === 'key')?.bytes.toString();
    const file = parts?.find(({ name }) => name === 'file');
    if (!key || !file) return reply.code(400).send('No file.');
    const { filename: name = 'file', contentType: type = 'application/octet-stream', bytes } = file;
    files.set(`/${key}`, { name, type, bytes, until: Date.now() + SERVED_FOR });
    return reply.code(204).send();
  });

  app.get('/*', async ({ url }, reply) => {
    const file = files.get(url);
    if (!file || file.until < Date.now()) return reply.code(404).send();
    const name = encodeURIComponent(file.name);
    return reply
      .header('content-type', file.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(file.bytes);
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  app.server.unref();

  // Not as the event's `token`: with one, core sends its logs to Zapier.
  process.env.ZAPIER_DEPLOY_KEY = token;
  delete process.env.LOGGING_TOKEN;
  return {
    event: { rpc_base: `${origin}/rpc` },
    take: (address) => {
      const { pathname } = new URL(address);
      const file = files.get(pathname);
      files.delete(pathname);
      return file;
    },
    close: () => app.close(),
  };
};

/** A link to a file, as core writes it, anywhere in a text. */
const LINK = /hydrate\|\|\|(.*?)\|\|\|hydrate/gs;

/** The contents of a link to a file. */
export const readPointer = (pointer: string): { method: string; input: object } => {
  const [, text = ''] = /^hydrate\|\|\|(.*)\|\|\|hydrate$/s.exec(pointer) ?? [];
  try {
    const read: unknown = JSON.parse(text);
    if (isRecord(read) && typeof read.method === 'string' && /^hydrators\./.test(read.method))
      return { method: read.method, input: isRecord(read.bundle) ? read.bundle : {} };
  } catch {
    // Refused below.
  }
  throw new ZapError('This is not a link to a file.');
};

/** The links to files in a text. */
export const pointersIn = (text: string): string[] => text.match(LINK) ?? [];
