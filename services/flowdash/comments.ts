import _ from 'lodash';
import type { Note } from '../../model/note.js';
import type { NewEvent, Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { property } from '../../platform/refusals.js';
import { flag, sameText, text } from '../../platform/values.js';
import type { AttachNoteInput, NewNoteInput } from '../inputs.js';
import type { Action, Feed } from '../service.js';
import { memberNames } from './members.js';
import { requireWorkflow, taskPath } from './paths.js';
import { type CommentRecord, type Names, NO_NAMES } from './types.js';
import { readFields } from './workflow.js';

/** The task that comments hang on. */
interface Place {
  project_id: string;
  task_id: string;
}

/** Who comments that come in through the API are by (Flowdash Comments API). */
const API = 'API';

const placeOf = async (
  client: Client,
  input: Partial<Record<keyof Place, string | undefined>>,
): Promise<Place> => {
  const project_id = requireWorkflow(input);
  if (!input.task_id) throw refuse('Choose a Task: Flowdash lists and takes comments task by task');
  const fields = await readFields(client, project_id);
  if (!fields.some(({ type }) => type === 'uniqueId'))
    throw refuse(
      'Choose another Workflow: this one has no Unique ID field, without which its tasks have no comments',
    );
  return { project_id, task_id: input.task_id };
};

/** A comment has no id of its own, and cannot be changed: what it says stands in for one. */
const idOf = ({ z }: Client, { task_id }: Place, { timestamp, author, body }: CommentRecord): string =>
  z.hash('sha256', [task_id, timestamp, author, body].join('\n'));

interface Identified {
  id: string;
  comment: CommentRecord;
}

/** Two that say the same in the same second are told apart by their number. */
const identified = (client: Client, place: Place, comments: CommentRecord[]): Identified[] =>
  Object.entries(_.groupBy(comments, (comment) => idOf(client, place, comment))).flatMap(([id, same]) =>
    same.map((comment, i) => ({ id: i === 0 ? id : `${id}:${i + 1}`, comment })),
  );

/** Flowdash comment -> note. */
const toNote = (
  client: Client,
  place: Place,
  comment: CommentRecord,
  people: Names,
  id = idOf(client, place, comment),
): Note => ({
  id,
  service: 'flowdash',
  url: null,
  created_at: text(comment.timestamp),
  updated_at: null,
  title: null,
  body: withoutMark(text(comment.body)),
  author_id: text(comment.author),
  author_name: people.get(comment.author ?? '') ?? text(comment.author),
  contact_id: null,
  task_id: place.task_id,
  deal_id: null,
  project_id: place.project_id,
  parent_id: null,
  resolved: null,
  pinned: null,
  team_only: null,
  raw: withoutSecrets(comment),
});

const pathOf = ({ project_id, task_id }: Place): string => taskPath(project_id, task_id, '/comments');

/** Newest first. The API's own order is not documented, and there are no pages. */
const readComments = async (client: Client, place: Place): Promise<CommentRecord[]> => {
  const comments = await client.get<CommentRecord[]>(pathOf(place));
  return _.orderBy(comments, ({ timestamp }) => toMillis(timestamp), 'desc');
};

export const created: Feed<NewNoteInput, NewEvent<Note>> = {
  poll: async (client, input) => {
    const place = await placeOf(client, input);
    const comments = await readNewest(client, {
      page: async () => ({ rows: identified(client, place, await readComments(client, place)) }),
      pageSize: Number.POSITIVE_INFINITY,
      id: ({ id }) => id,
      at: ({ comment }) => text(comment.timestamp),
    });
    const isNamed = comments.length > 0 && !client.meta.isPopulatingDedupe;
    const people = isNamed ? await memberNames(client, place.project_id) : NO_NAMES;
    const events = comments.map(({ id, comment }) => ({
      event_id: id,
      origin: readMark(comment.body),
      ...toNote(client, place, comment, people, id),
    }));
    return withoutOwn(client, input, events);
  },
};

/** What the API says of the new comment; that is not documented, so what was sent fills the gaps. */
const madeFrom = (answer: unknown, body: string): CommentRecord => ({
  author: text(property(answer, 'author')) ?? API,
  body: text(property(answer, 'body')) ?? body,
  timestamp: text(property(answer, 'timestamp')),
});

export const attach: Action<AttachNoteInput, Written<Note>> = {
  run: async (client, { body, origin, skip_duplicate, ...input }) => {
    const place = await placeOf(client, input);
    if (flag(skip_duplicate, false)) {
      const comments = await readComments(client, place);
      const same = comments.find((comment) => sameText(withoutMark(text(comment.body)), body));
      if (same) {
        const people = await memberNames(client, place.project_id);
        return { ...toNote(client, place, same, people), changed: false };
      }
    }
    const marked = markText(body, origin) ?? body;
    const answer = await client.post<unknown>(pathOf(place), { body: marked }, { expect: 'any' });
    return { ...toNote(client, place, madeFrom(answer, marked), NO_NAMES), changed: true };
  },
};
