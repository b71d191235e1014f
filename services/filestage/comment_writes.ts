import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { flag, isBlank, text } from '../../platform/values.js';
import type { NoteIdInput, UpdateNoteInput } from '../inputs.js';
import type { Action } from '../service.js';
import { type Comment, readComment, toNote } from './comments.js';
import { path } from './lists.js';
import type { CommentRecord } from './types.js';

type UpdateCommentInput = UpdateNoteInput & { team_only?: boolean; resolved?: boolean; pinned?: boolean };

/** What the form says, else what the comment has. */
const wanted = (value: unknown, present: boolean | null | undefined): boolean =>
  flag(value, present ?? false);

/** The text, as it must be sent whole: the mark of where the comment comes from stays its last line. */
const bodyOf = (body: string | undefined, present: CommentRecord): string => {
  const kept = text(present.body);
  if (isBlank(body) || body === withoutMark(kept)) return kept ?? '';
  return markText(body, readMark(kept) ?? undefined) ?? '';
};

/**
 * Text and visibility are one call, which makes a comment public unless it is told each time that it is not. Resolving
 * and pinning are a call each.
 */
const apply = async (
  client: Client,
  present: CommentRecord,
  input: UpdateCommentInput,
): Promise<CommentRecord> => {
  const put = (part: string[], body: object) =>
    client.put<CommentRecord>(path('comments', present.id, ...part), body);
  const body = bodyOf(input.body, present);
  const teamOnly = wanted(input.team_only, present.teamOnly);
  const resolved = wanted(input.resolved, present.isResolved);
  const isPinned = wanted(input.pinned, present.isPinned);
  let comment = present;
  if (body !== (present.body ?? '') || teamOnly !== (present.teamOnly ?? false)) {
    comment = await put([], { body, teamOnly });
  }
  if (resolved !== (present.isResolved ?? false)) comment = await put(['resolution'], { resolved });
  if (isPinned !== (present.isPinned ?? false)) comment = await put(['pinned'], { isPinned });
  return comment;
};

export const update: Action<UpdateCommentInput, Written<Comment>> = {
  fields: () => [
    {
      key: 'team_only',
      label: 'Team Only',
      type: 'boolean',
      helpText:
        'Hides the comment from reviewers outside the team, or shows it to them. It stays as it is without a choice.',
    },
    { key: 'resolved', label: 'Resolved', type: 'boolean', helpText: 'It stays as it is without a choice.' },
    { key: 'pinned', label: 'Pinned', type: 'boolean', helpText: 'It stays as it is without a choice.' },
  ],
  run: async (client, input) => {
    const present = await readComment(client, input.note_id);
    const comment = await apply(client, present, input);
    return { ...toNote(client, { comment, parentId: null }), changed: comment !== present };
  },
};

const remove: Action<NoteIdInput, Written<Comment>> = {
  run: async (client, { note_id }) => {
    const comment = await readComment(client, note_id);
    await client.delete(path('comments', note_id));
    // The files are gone with it.
    return { ...toNote(client, { comment, parentId: null }), attachments: [], changed: true };
  },
};

export { remove as delete };
