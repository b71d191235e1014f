import type { Note } from '../../model/note.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { withoutMark } from '../../platform/origin.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import { attachmentLink } from './downloads.js';
import { path, readList } from './lists.js';
import type { CommentRecord } from './types.js';
import { attachmentsOf, repliesOf } from './undocumented.js';

/** A comment, and for a reply the id of the comment above it. */
export interface Thread {
  comment: CommentRecord;
  parentId: string | null;
}

/**
 * A comment with the addresses of its attachments. Other products' notes have none, so no output field is declared: Zapier
 * shows the key where a sample has it.
 */
export type Comment = Note & { attachments: string[] };

/** Filestage comment -> note. */
export const toNote = (client: Client, { comment, parentId }: Thread): Comment => ({
  id: comment.id,
  service: 'filestage',
  url: text(comment.shareLink),
  created_at: text(comment.createdTime),
  updated_at: text(comment.updatedTime),
  title: null,
  body: withoutMark(text(comment.body)),
  author_id: text(comment.author?.id),
  author_name: text(comment.author?.displayName) ?? text(comment.author?.fullName),
  contact_id: null,
  task_id: text(comment.reviewId),
  deal_id: null,
  project_id: null,
  parent_id: parentId,
  resolved: comment.isResolved ?? null,
  pinned: comment.isPinned ?? null,
  team_only: comment.teamOnly ?? null,
  attachments: attachmentsOf(comment).map((attachment) =>
    isAddress(attachment) ? attachment : attachmentLink(client, comment.id, attachment),
  ),
  raw: withoutSecrets(comment),
});

const isAddress = (value: string): boolean => /^https:\/\//.test(value);

export const readComment = (client: Client, id: string): Promise<CommentRecord> =>
  client.get<CommentRecord>(path('comments', id));

export const commentsPath = (reviewId: string): string => path('reviews', reviewId, 'comments');

/** Every comment and reply of a review, newest first; the list is not paged and its order not documented. */
export const readComments = async (client: Client, reviewId: string): Promise<Thread[]> => {
  const comments = await readList<CommentRecord>(client, commentsPath(reviewId));
  return newestFirst(
    comments.flatMap((comment) => [
      { comment, parentId: null },
      ...repliesOf(comment).map((reply) => ({ comment: reply, parentId: comment.id })),
    ]),
  );
};

export const newestFirst = (threads: Thread[]): Thread[] =>
  threads.toSorted((left, right) => toMillis(right.comment.createdTime) - toMillis(left.comment.createdTime));
