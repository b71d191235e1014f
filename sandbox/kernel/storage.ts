import type { FastifyInstance } from 'fastify';
import { type RequestLog, withoutCredentials } from './request_log.js';
import { readFormPost } from './s3_form.js';
import type { World } from './world.js';

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface StoredObject {
  key: string;
  contentType: string;
  bytes: Buffer;
}

/**
 * The file host that vendors hand presigned addresses for. It listens on its own port, like a host outside the
 * API: a key sent to it by mistake would be leaked, so any request with an Authorization header is refused and logged.
 */
export class Storage {
  readonly objects = new Map<string, StoredObject>();
  /** Where it listens, e.g. `http://127.0.0.1:4011`; set when the sandbox starts. */
  origin = '';

  constructor(
    readonly world: World,
    readonly log: RequestLog,
  ) {}

  /** An address to PUT or POST bytes to, and later to GET them from. */
  presign(key: string): string {
    return `${this.origin}/${key}?signature=demo`;
  }

  find(url: string): StoredObject | undefined {
    return this.objects.get(decodeURIComponent(new URL(url).pathname.slice(1)));
  }

  routes(app: FastifyInstance): void {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: 50 * 1024 * 1024 },
      (_request, body, done) => done(null, body),
    );

    app.addHook('onRequest', async (request, reply) => {
      const entry = this.log.start({
        at: this.world.iso(),
        vendor: 'storage',
        method: request.method,
        url: request.url,
        headers: withoutCredentials(request.headers),
      });
      const started = performance.now();
      reply.raw.on('close', () => {
        entry.status = reply.raw.writableFinished ? reply.statusCode : 0;
        entry.milliseconds = Math.round(performance.now() - started);
        this.log.finish(entry);
      });
      if (request.headers.authorization) {
        return reply.code(400).type('application/xml').send('<Error><Code>InvalidArgument</Code></Error>');
      }
    });

    app.put('/*', async (request, reply) => {
      const key = decodeURIComponent(request.url.slice(1).split('?')[0] ?? '');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const contentType = request.headers['content-type'] ?? 'application/octet-stream';
      this.objects.set(key, { key, contentType, bytes });
      return reply.code(200).send();
    });

    // A form post as S3 accepts it: the bucket is the path, and the key is a field of the form.
    app.post('/*', async (request, reply) => {
      const bucket = decodeURIComponent(request.url.slice(1).split(/[/?]/)[0] ?? '');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const type = request.headers['content-type'] ?? '';
      const posted = readFormPost(type, bytes, bucket, this.world.time());
      reply.code(posted.status).type('application/xml');
      if ('code' in posted) {
        return reply.send(
          `<Error><Code>${posted.code}</Code><Message>${xml(posted.message)}</Message></Error>`,
        );
      }
      const key = `${bucket}/${posted.key}`;
      this.objects.set(key, { key, contentType: posted.contentType, bytes: posted.bytes });
      if (posted.status === 204) return reply.send();
      const location = `${this.origin}/${bucket}/${encodeURIComponent(posted.key)}`;
      return reply.send(
        `<PostResponse><Location>${location}</Location><Bucket>${bucket}</Bucket><Key>${xml(posted.key)}</Key></PostResponse>`,
      );
    });

    app.get('/*', async (request, reply) => {
      const object = this.objects.get(decodeURIComponent(request.url.slice(1).split('?')[0] ?? ''));
      if (!object)
        return reply.code(404).type('application/xml').send('<Error><Code>NoSuchKey</Code></Error>');
      return reply.type(object.contentType).send(object.bytes);
    });
  }

  reset(): void {
    this.objects.clear();
  }
}
