import { commentLink } from './links.js';
import type { Store } from './store.js';
import type { Comment } from './types.js';
import { userView, userViews } from './users.js';

/** Ids of the people that a body mentions as `[~userId]`, each once. */
const mentionedIn = (body: string): string[] => [
  ...new Set([...body.matchAll(/\[~([^\]\s]+)\]/g)].flatMap(([, id]) => (id === undefined ? [] : [id]))),
];

const linkOf = (store: Store, { id, reviewId }: Comment): string => {
  const review = store.reviews.get(reviewId);
  return commentLink(review?.stepId ?? '', review?.fileId ?? '', id);
};

const withoutReplies = (store: Store, comment: Comment) => {
  const author = store.users.get(comment.authorId);
  return {
    id: comment.id,
    reviewId: comment.reviewId,
    fileVersionId: comment.fileVersionId,
    body: comment.body,
    author: author ? userView(author) : null,
    createdTime: comment.createdTime,
    updatedTime: comment.updatedTime,
    isResolved: comment.isResolved,
    isPinned: comment.isPinned,
    teamOnly: comment.teamOnly,
    mentioned: userViews(store, mentionedIn(comment.body)),
    // Documented as strings; that they are ids is a guess.
    attachments: [...comment.attachmentIds],
    likes: [],
    marker: comment.marker,
    shareLink: linkOf(store, comment),
    copiedFrom: null,
  };
};

export const repliesTo = (store: Store, commentId: string): Comment[] =>
  store.comments.filter(({ parentId }) => parentId === commentId);

/** The keys of an item of `replies[]` are not documented; that it looks like a comment is a guess. */
export const commentView = (store: Store, comment: Comment) => ({
  ...withoutReplies(store, comment),
  replies: repliesTo(store, comment.id).map((reply) => withoutReplies(store, reply)),
});

/** Removes comments with their attachments. */
export const removeComments = (store: Store, gone: (comment: Comment) => boolean): void => {
  for (const { id, attachmentIds } of store.comments.filter(gone)) {
    for (const attachmentId of attachmentIds) store.contents.delete(attachmentId);
    store.comments.delete(id);
  }
};
