import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.js';
import type { Store } from '../store.js';

/** Files API: raw bytes. That the answer names the file is a guess. */
export const fileRoutes = (app: FastifyInstance, store: Store): void => {
  app.get<{ Params: { blobId: string } }>('/files/:blobId', async ({ params }, reply) => {
    const blob = store.blobs.get(params.blobId);
    if (!blob) throw notFound();
    const name = encodeURIComponent(blob.filename);
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .type(blob.contentType)
      .send(blob.bytes);
  });
};
