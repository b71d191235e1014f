/** Adds a comment. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { markText, withoutMark } from '../../../platform/origin.js';
import { flag, isBlank, list, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { layoutFor, needsUniqueId } from '../tasks/form.js';
import { memberNames } from '../users.js';
import { NO_NAMES } from '../wire.js';
import { type Place, pathOf, placeOf, readComments, toNote } from './record.js';
import { type CommentRecord, commentAnswer } from './wire.js';

/** The author of comments that come in through the API (Flowdash Comments API). */
const API = 'API';

interface MentionChoices {
  mentions?: string[] | undefined;
}

const MENTIONS: PlainInputField = {
  key: 'mentions',
  label: 'Mention',
  list: true,
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
  dependsOn: ['project_id'],
  helpText: 'These people are named at the beginning of the text, so that Flowdash notifies them.',
};

/** A mention is an at sign followed by the full name (Flowdash Comments API). */
const mentioned = async (
  client: Client,
  { project_id }: Place,
  { body, mentions }: { body: string } & MentionChoices,
): Promise<string> => {
  if (isBlank(mentions)) return body;
  const people = await memberNames(client, project_id);
  const names = list(mentions).map((email) => {
    const member = [...people].find(([known]) => sameText(known, email));
    if (!member) throw invalidInput(`Mention: nobody in this workflow has the email ${email}`);
    const [known, name] = member;
    return `@${name ?? known}`;
  });
  return `${names.join(' ')} ${body}`;
};

/** What the API says about the new comment. Its answer is not documented, so what was sent fills the gaps. */
const madeFrom = (answer: CommentRecord | null, body: string): CommentRecord => ({
  ...answer,
  author: text(answer?.author) ?? API,
  body: text(answer?.body) ?? body,
  timestamp: answer?.timestamp ?? null,
});

export const attach: Offer<Notes['attach'], MentionChoices> = {
  fields: async (client, input) =>
    input.project_id ? [...needsUniqueId(await layoutFor(client, input)), MENTIONS] : [],
  run: async (client, { origin, skip_duplicate, ...input }) => {
    const place = await placeOf(client, input);
    const body = await mentioned(client, place, input);
    if (flag(skip_duplicate, false)) {
      const comments = await readComments(client, place);
      const same = comments.find((comment) => sameText(withoutMark(text(comment.body)), body));
      if (same) {
        const people = await memberNames(client, place.project_id);
        return { ...toNote(client, place, same, people), changed: false };
      }
    }
    const marked = markText(body, origin) ?? body;
    const answer = await client.post(pathOf(place), commentAnswer, { body: marked }, { expect: 'any' });
    return { ...toNote(client, place, madeFrom(answer, marked), NO_NAMES), changed: true };
  },
};
