import type { Note } from '../../model/note.js';
import type { Written } from '../../model/record.js';
import { refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import { markText, withoutMark } from '../../platform/origin.js';
import { flag, sameText, text } from '../../platform/values.js';
import type { AttachNoteInput } from '../inputs.js';
import type { Action } from '../service.js';
import { commentsPath, readComments, toNote } from './comments.js';
import type { CommentRecord } from './types.js';

type AttachCommentInput = AttachNoteInput & { team_only?: boolean };

/** Adds a general comment: one without a place on the file. */
export const attach: Action<AttachCommentInput, Written<Note>> = {
  fields: () => [
    {
      key: 'team_only',
      label: 'Team Only',
      type: 'boolean',
      default: 'false',
      helpText: 'Hides the comment from reviewers outside the team.',
    },
  ],
  run: async (client, { task_id, body, origin, skip_duplicate, team_only }) => {
    if (!task_id) throw refuse('Fill in Task: a comment of Filestage belongs to a review');
    const reviewId = splitTaskId(task_id).taskId;
    if (skip_duplicate) {
      const threads = await readComments(client, reviewId);
      const same = threads.find(({ comment }) => sameText(withoutMark(text(comment.body)), body));
      if (same) return { ...toNote(same), changed: false };
    }
    const comment = await client.post<CommentRecord>(commentsPath(reviewId), {
      body: markText(body, origin),
      teamOnly: flag(team_only, false),
    });
    return { ...toNote({ comment, parentId: null }), changed: true };
  },
};
