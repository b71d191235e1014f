import type { FastifyInstance } from 'fastify';
import { created, deleted } from '../answers.js';
import { commentView, removeComments } from '../comment_records.js';
import type { Context } from '../context.js';
import { invalid } from '../errors.js';
import { Fields } from '../fields.js';
import { download } from '../files/download.js';
import { type Contents, found } from '../store.js';
import type { Comment, Review } from '../types.js';

interface OfReview {
  Params: { reviewId: string };
}
interface OfComment {
  Params: { commentId: string };
}

type Draft = Pick<Comment, 'body' | 'teamOnly' | 'parentId' | 'marker'>;

/** Comments on reviews, and their replies. */
export const commentRoutes = (app: FastifyInstance, { world, storage, store, deliveries }: Context): void => {
  const commentOf = (commentId: string) => found(store.comments, commentId, 'Comment');

  const add = ({ id: reviewId, versionId }: Review, draft: Draft, attachments: Contents[]) => {
    const createdTime = world.iso();
    const comment = store.comments.add({
      ...draft,
      id: world.id('hex32'),
      reviewId,
      fileVersionId: versionId,
      authorId: store.keyOwnerId,
      createdTime,
      updatedTime: createdTime,
      isResolved: false,
      isPinned: false,
      attachmentIds: attachments.map((attachment) => {
        const id = world.id('hex32');
        store.contents.set(id, attachment);
        return id;
      }),
    });
    const view = commentView(store, comment);
    deliveries.notify('COMMENT_CREATED', view);
    return view;
  };

  const fetchAll = (urls: string[]): Promise<Contents[]> =>
    Promise.all(
      urls.map(async (url) => {
        const attachment = URL.canParse(url) ? await download(storage, url, {}) : undefined;
        if (attachment === undefined) throw invalid(`"attachmentFileURLs" holds no file: ${url}`);
        return attachment;
      }),
    );

  app.get<OfReview>('/reviews/:reviewId/comments', async ({ params }) => {
    const { id } = found(store.reviews, params.reviewId, 'Review');
    return store.comments
      .filter(({ reviewId, parentId }) => reviewId === id && parentId === null)
      .map((comment) => commentView(store, comment));
  });

  app.post<OfReview>('/reviews/:reviewId/comments', async ({ params, body }, reply) => {
    const review = found(store.reviews, params.reviewId, 'Review');
    const fields = new Fields(body);
    const draft = {
      body: fields.text('body'),
      teamOnly: fields.flag('teamOnly'),
      parentId: null,
      marker: fields.optionalObject('marker') ?? null,
    };
    const attachments = await fetchAll(fields.optionalTexts('attachmentFileURLs') ?? []);
    return created(reply, add(review, draft, attachments));
  });

  // A guess: a reply to a reply joins the same thread, and the answer is the reply.
  app.post<OfComment>('/comments/:commentId/replies', async ({ params, body }, reply) => {
    const comment = commentOf(params.commentId);
    const fields = new Fields(body);
    const draft = {
      body: fields.text('body'),
      teamOnly: fields.flag('teamOnly'),
      parentId: comment.parentId ?? comment.id,
      marker: null,
    };
    return created(reply, add(found(store.reviews, comment.reviewId, 'Review'), draft, []));
  });

  app.get<OfComment>('/comments/:commentId', async ({ params }) =>
    commentView(store, commentOf(params.commentId)),
  );

  // Leaving `teamOnly` out makes the comment visible to reviewers: the documented default is false.
  app.put<OfComment>('/comments/:commentId', async ({ params, body }) => {
    const comment = commentOf(params.commentId);
    const fields = new Fields(body);
    const text = fields.text('body');
    comment.teamOnly = fields.optionalFlag('teamOnly') ?? false;
    comment.body = text;
    comment.updatedTime = world.iso();
    return commentView(store, comment);
  });

  app.delete<OfComment>('/comments/:commentId', async ({ params }, reply) => {
    const { id } = commentOf(params.commentId);
    removeComments(store, (comment) => comment.id === id || comment.parentId === id);
    return deleted(reply);
  });

  // Guesses: an empty body resolves or pins, and neither counts as a change of the comment.
  app.put<OfComment>('/comments/:commentId/resolution', async ({ params, body }) => {
    const comment = commentOf(params.commentId);
    comment.isResolved = new Fields(body).optionalFlag('resolved') ?? true;
    return commentView(store, comment);
  });

  app.put<OfComment>('/comments/:commentId/pinned', async ({ params, body }) => {
    const comment = commentOf(params.commentId);
    comment.isPinned = new Fields(body).optionalFlag('isPinned') ?? true;
    return commentView(store, comment);
  });
};
