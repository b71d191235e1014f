import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.js';
import { ApiError } from '../errors.js';
import { type Contents, found } from '../store.js';

const send = (reply: FastifyReply, { name, contentType, bytes }: Contents) =>
  reply
    .type(contentType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);

/** The bytes of versions and of comment attachments. */
export const contentRoutes = (app: FastifyInstance, { store }: Context): void => {
  app.get<{ Params: { versionId: string } }>('/versions/:versionId/contents', async ({ params }, reply) => {
    const version = found(store.versions, params.versionId, 'Version');
    return send(reply, { ...found(store.contents, version.id, 'Contents'), name: version.name });
  });

  app.get<{ Params: { commentId: string; attachmentId: string } }>(
    '/comments/:commentId/attachments/:attachmentId/contents',
    async ({ params }, reply) => {
      const { attachmentIds } = found(store.comments, params.commentId, 'Comment');
      if (!attachmentIds.includes(params.attachmentId)) throw new ApiError(404, 'Attachment not found');
      return send(reply, found(store.contents, params.attachmentId, 'Attachment'));
    },
  );
};
