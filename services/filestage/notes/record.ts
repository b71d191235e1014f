import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { withoutMark } from '../../../platform/origin.js';
import type { Path } from '../../../platform/path.js';
import { path } from '../../../platform/path.js';
import { text, webAddress } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Note, note } from '../../../records/note/record.js';
import { attachmentLink } from '../downloads.js';
import { readList } from '../lists.js';
import { commentPath, readOne, reviewPath } from '../paths.js';
import { repliesOf } from '../undocumented.js';
import type { CommentRecord } from '../wire.js';
import * as wire from '../wire.js';

/** A comment and, for a reply, the id of the comment above it. */
export interface Thread {
  comment: CommentRecord;
  parentId: string | null;
}

export const sample = {
  id: '9c8b7a6f5e4d3c2b1a09f8e7d6c5b4a3',
  service: 'filestage',
  url: 'https://app.filestage.io/comment/9c8b7a6f',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  body: 'Met at the spring fair. Wants the campaign live before Easter.',
  author_id: '2b3c4d5e6f708192a3b4c5d6e7f80912',
  author_name: 'Ada Lane',
  task_id: '5d1e8f3a9b2c4d6e7f80912a3b4c5d6e',
  parent_id: '8b7a6f5e4d3c2b1a09f8e7d6c5b4a392',
  resolved: false,
  pinned: false,
  team_only: false,
  attachments: ['https://files.example.com/sketch.pdf'],
} satisfies SampleOf<Note>;

const fill = filling(note, sample);

/** Filestage comment -> note. */
export const toNote = (client: Client, { comment, parentId }: Thread): Note =>
  fill({
    id: comment.id,
    url: webAddress(comment.shareLink),
    created_at: text(comment.createdTime),
    updated_at: text(comment.updatedTime),
    body: withoutMark(text(comment.body)),
    author_id: text(comment.author?.id),
    author_name: text(comment.author?.displayName) ?? text(comment.author?.fullName),
    task_id: text(comment.reviewId),
    parent_id: parentId,
    resolved: comment.isResolved ?? null,
    pinned: comment.isPinned ?? null,
    team_only: comment.teamOnly ?? null,
    attachments: comment.attachments.map(
      (attachment) => webAddress(attachment) ?? attachmentLink(client, comment.id, attachment),
    ),
    more: comment.more,
  });

/** `inner`: a stricter schema if a write depends on a part of the comment. */
export const readComment = (client: Client, id: string, inner = wire.comment): Promise<CommentRecord> =>
  readOne(client, commentPath(id), inner);

export const commentsPath = (reviewId: string): Path => path`${reviewPath(reviewId)}/comments`;

/** Every comment and reply of a review, newest first; the list is not paged and its order not documented. */
export const readComments = async (client: Client, reviewId: string): Promise<Thread[]> => {
  const comments = await readList(client, commentsPath(reviewId), wire.comment);
  return newestFirst(
    comments.flatMap((comment) => [
      { comment, parentId: null },
      ...repliesOf(comment).map((reply) => ({ comment: reply, parentId: comment.id })),
    ]),
  );
};

export const newestFirst = (threads: Thread[]): Thread[] =>
  threads.toSorted((left, right) => toMillis(right.comment.createdTime) - toMillis(left.comment.createdTime));
