import _ from 'lodash';
import { differing, sameExactly } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { markText, readMark, withoutMark } from '../../../platform/origin.js';
import { type Path, path } from '../../../platform/path.js';
import { flag, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { Notes } from '../../../records/note/capabilities.js';
import type * as forms from '../../../records/note/forms.js';
import { commentPath } from '../paths.js';
import type { CommentRecord } from '../wire.js';
import * as wire from '../wire.js';
import { checkBody } from './form.js';
import { readComment, toNote } from './record.js';

/** Fields that only Filestage has in the form. */
interface MarksInput {
  team_only?: boolean;
  resolved?: boolean;
  pinned?: boolean;
}

/** The text, which must be sent whole: the mark of the comment's origin stays its last line. */
const bodyOf = (body: string | undefined, present: CommentRecord): string => {
  const kept = text(present.body);
  if (body === undefined || body === withoutMark(kept)) return kept ?? '';
  return markText(checkBody(body), readMark(kept) ?? undefined) ?? '';
};

/**
 * Sends what differs. Text and visibility are one call, which makes a comment public unless every call says that it is not.
 * Resolving and pinning are one call each.
 */
const apply = async (
  client: Client,
  comment: CommentRecord,
  input: Pick<InputOf<typeof forms.updateNote>, 'body'> & MarksInput,
): Promise<CommentRecord> => {
  // An old comment may lack properties that were added later: each of them then means no, as documented.
  const present = {
    body: comment.body ?? '',
    teamOnly: comment.teamOnly ?? false,
    resolved: comment.isResolved ?? false,
    isPinned: comment.isPinned ?? false,
  };
  const wanted = {
    body: bodyOf(input.body, comment),
    teamOnly: flag(input.team_only, present.teamOnly),
    resolved: flag(input.resolved, present.resolved),
    isPinned: flag(input.pinned, present.isPinned),
  };
  const changes = differing(wanted, present, { body: sameExactly });
  const own = commentPath(comment.id);
  const put = (to: Path, sent: object) => client.put(to, wire.comment, sent);
  let changed = comment;
  if ('body' in changes || 'teamOnly' in changes)
    changed = await put(own, _.pick(wanted, 'body', 'teamOnly'));
  if ('resolved' in changes) changed = await put(path`${own}/resolution`, _.pick(wanted, 'resolved'));
  if ('isPinned' in changes) changed = await put(path`${own}/pinned`, _.pick(wanted, 'isPinned'));
  return changed;
};

const own: PlainInputField[] = [
  {
    key: 'team_only',
    label: 'Team Only',
    type: 'boolean',
    helpText:
      'Hides the comment from reviewers outside the team, or shows it to them. Leave blank to keep it.',
  },
  { key: 'resolved', label: 'Resolved', type: 'boolean', helpText: 'Leave blank to keep it.' },
  { key: 'pinned', label: 'Pinned', type: 'boolean', helpText: 'Leave blank to keep it.' },
];

export const update: Offer<Notes['update'], MarksInput> = {
  fields: own,
  run: async (client, input) => {
    const present = await readComment(client, input.note_id, wire.commentToChange);
    const comment = await apply(client, present, input);
    return { ...toNote(client, { comment, parentId: null }), changed: comment !== present };
  },
};
