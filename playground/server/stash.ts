/**
 * Plays the two parts of Zapier that a file goes through: it hands out an upload form when core asks for one, and
 * keeps what is uploaded until it is taken.
 */
import fastify from 'fastify';
import { isRecord } from '../../runner/record.js';
import { ZapError } from '../../runner/zap_file.js';
import { readMultipart } from '../../sandbox/kernel/multipart.js';
import { secret } from './guard.js';

export interface Stashed {
  name: string;
  type: string;
  bytes: Buffer;
}

export interface Stash {
  /** What core's event must hold to come here. */
  event: { rpc_base: string };
  take(address: string): Stashed | undefined;
  close(): Promise<void>;
}

const LIMIT = 150 * 1024 * 1024;

export const createStash = async (): Promise<Stash> => {
  const files = new Map<string, Stashed>();
  const token = secret();
  const app = fastify({ bodyLimit: LIMIT, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  let origin = '';

  app.post('/rpc', async ({ body, headers }, reply) => {
    if (headers['x-deploy-key'] !== token) return reply.code(403).send();
    // Core does not say that it is JSON.
    const question: unknown = Buffer.isBuffer(body) ? JSON.parse(body.toString()) : {};
    const { id = '', method = '' } = isRecord(question) ? question : {};
    if (method !== 'get_presigned_upload_post_data')
      return { id, error: `The playground does not implement ${method}.` };
    return { id, result: { url: `${origin}/upload`, fields: { key: secret() } } };
  });

  app.post('/upload', async ({ body, headers }, reply) => {
    const parts = Buffer.isBuffer(body) ? readMultipart(headers['content-type'] ?? '', body) : [];
    const key = parts?.find(({ name }) => name === 'key')?.bytes.toString();
    const file = parts?.find(({ name }) => name === 'file');
    if (!key || !file) return reply.code(400).send('No file.');
    const { filename = 'file', contentType = 'application/octet-stream', bytes } = file;
    files.set(new URL(key, `${origin}/upload`).href, { name: filename, type: contentType, bytes });
    return reply.code(204).send();
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });

  // Not as the event's `token`: with one, core sends its logs to Zapier.
  process.env.ZAPIER_DEPLOY_KEY = token;
  delete process.env.LOGGING_TOKEN;
  return {
    event: { rpc_base: `${origin}/rpc` },
    take: (address) => {
      const file = files.get(address);
      files.delete(address);
      return file;
    },
    close: () => app.close(),
  };
};

/** What is in a link to a file, as core writes it. */
export const readPointer = (pointer: string): { method: string; input: object } => {
  const [, text = ''] = /^hydrate\|\|\|(.*)\|\|\|hydrate$/s.exec(pointer) ?? [];
  try {
    const read: unknown = JSON.parse(text);
    if (isRecord(read) && typeof read.method === 'string' && /^hydrators\./.test(read.method))
      return { method: read.method, input: isRecord(read.bundle) ? read.bundle : {} };
  } catch {
    // As below: it is none.
  }
  throw new ZapError('This is not a link to a file.');
};
