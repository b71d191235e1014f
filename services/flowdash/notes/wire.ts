/** Reads comments from Flowdash's answers (Flowdash Comments API). */
import { instant, maybe, NONE, type Of, record, rows, text, type Wire } from '../../../platform/wire.js';

/** A comment has no id. */
const shape = record({
  /** Email; `API` if the comment was made through the API. */
  author: text,
  body: text,
  /** ISO 8601, UTC, whole seconds. */
  timestamp: instant,
});
export type CommentRecord = Of<typeof shape>;

/** Something that has neither a text nor a time is not a comment. */
const comment: Wire<CommentRecord> = {
  read: (value) => {
    const read = shape.read(value);
    return read === NONE || (read.body === null && read.timestamp === null) ? NONE : read;
  },
};

export const commentList = rows(comment);

/** What the API answers to a new comment is not documented: it may be nothing. */
export const commentAnswer = maybe(shape);
