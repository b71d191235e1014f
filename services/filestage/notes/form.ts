import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { isVisible } from '../../../platform/plain_text.js';
import { flag, join } from '../../../platform/values.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type * as forms from '../../../records/note/forms.js';
import { readList } from '../lists.js';
import { stepPath } from '../paths.js';
import { readReview } from '../reads.js';
import { person } from '../wire.js';

/** Fields that only Filestage has in the form. */
export interface CommentInput {
  parent_id?: string;
  team_only?: boolean;
  mentions?: string[];
  attachments?: string[];
}

export type AttachCommentInput = InputOf<typeof forms.attachNote> & CommentInput;

/** The text of a comment. Refuses one that has nothing to read in it. */
export const checkBody = (body: string): string => {
  if (isVisible(withoutMark(body) ?? '')) return body;
  throw invalidInput('Fill in Text with readable text: Filestage would show an empty comment');
};

/** Who can be mentioned in a comment on the review: name by id. None as long as no review is chosen. */
const mentionable = async (
  client: Client,
  { task_id, team_only }: Partial<AttachCommentInput>,
): Promise<Record<string, string>> => {
  if (!task_id) return {};
  const review = await unlessMissing(readReview(client, splitTaskId(task_id).taskId));
  if (!review?.stepId) return {};
  const people = await readList(client, path`${stepPath(review.stepId)}/mention-suggestions`, person, {
    isTeamOnlyComment: flag(team_only, false),
  });
  return Object.fromEntries(
    people.flatMap(({ id, displayName, fullName, email }) =>
      id ? [[id, join([displayName ?? fullName, email], ' · ') ?? id]] : [],
    ),
  );
};

export const own: PlainInputField[] = [
  {
    key: 'parent_id',
    label: 'Reply To',
    dynamic: 'note_list.id.name',
    search: 'find_note.id',
    helpText: 'The comment that this one answers.',
  },
  {
    key: 'team_only',
    label: 'Team Only',
    type: 'boolean',
    helpText:
      'Hides the comment from reviewers outside the team. Leave blank to show it to them, unless it replies to a comment that they do not see.',
  },
  {
    key: 'mentions',
    label: 'Mentions',
    list: true,
    helpText: 'People to mention at the beginning. Choose a review first: its reviewers can be mentioned.',
  },
  {
    key: 'attachments',
    label: 'Attachments',
    type: 'file',
    list: true,
    helpText: 'Files from earlier steps, or their web addresses. A reply cannot have any.',
  },
];

export const attachFields = async (
  client: Client,
  input: Partial<AttachCommentInput>,
): Promise<PlainInputField[]> => {
  const choices = await mentionable(client, input);
  return own.map((field) =>
    field.key === 'mentions' && Object.keys(choices).length > 0 ? { ...field, choices } : field,
  );
};
