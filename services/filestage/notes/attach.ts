/** Adds a comment. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { markText, withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { flag, list, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { isWebAddress } from '../file_names.js';
import { commentPath } from '../paths.js';
import type { CommentRecord } from '../wire.js';
import * as wire from '../wire.js';
import { type AttachCommentInput, attachFields, type CommentInput, checkBody, own } from './form.js';
import { commentsPath, readComment, readComments, toNote } from './record.js';

const attachmentsOf = ({ attachments, parent_id }: AttachCommentInput): string[] => {
  const urls = attachments ?? [];
  if (urls.length > 0 && parent_id)
    throw invalidInput('Leave Attachments blank for a reply: Filestage does not allow any');
  if (!urls.every(isWebAddress)) {
    throw invalidInput('Attachments must be files from earlier steps, or addresses that begin with https://');
  }
  return urls;
};

/** The text as Filestage expects it: people are mentioned as `[~id]`. */
const bodyOf = ({ body, mentions }: AttachCommentInput): string =>
  [...list(mentions).map((id) => `[~${id}]`), checkBody(body)].join(' ');

/** The comment to reply to, if one is chosen. */
const parentOf = async (
  client: Client,
  parentId: string | undefined,
  reviewId: string,
): Promise<CommentRecord | undefined> => {
  if (!parentId) return undefined;
  const parent = await readComment(client, parentId, wire.commentToChange);
  if (parent.reviewId && parent.reviewId !== reviewId) {
    throw invalidInput(
      'Choose a comment on this {task_id} for Reply To: the chosen one is on another review',
    );
  }
  return parent;
};

/** Adds a general comment, which has no place on the file, or a reply to a comment. */
export const attach: Offer<Notes['attach'], CommentInput> = {
  fields: attachFields,
  own,
  run: async (client, input) => {
    const { task_id, parent_id, origin, skip_duplicate, team_only } = input;
    if (!task_id) throw invalidInput('Fill in {task_id}: a comment in Filestage belongs to a review');
    const reviewId = splitTaskId(task_id).taskId;
    const attachmentFileURLs = attachmentsOf(input);
    const body = bodyOf(input);
    if (flag(skip_duplicate, false)) {
      const threads = await readComments(client, reviewId);
      const same = threads.find(
        ({ comment, parentId }) =>
          sameText(withoutMark(text(comment.body)), body) && (!parent_id || parentId === parent_id),
      );
      if (same) return { ...toNote(client, same), changed: false };
    }
    const parent = await parentOf(client, parent_id, reviewId);
    const comment = await client.post(
      parent ? path`${commentPath(parent.id)}/replies` : commentsPath(reviewId),
      wire.comment,
      {
        body: markText(body, origin),
        // A reply to a comment for the team only stays within the team, unless the form says otherwise.
        teamOnly: flag(team_only, parent?.teamOnly ?? false),
        ...(attachmentFileURLs.length > 0 && { attachmentFileURLs }),
      },
    );
    return { ...toNote(client, { comment, parentId: parent?.id ?? null }), changed: true };
  },
};
