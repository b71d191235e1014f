import _ from 'lodash';
import type { PlainInputField } from '../../model/fields.js';
import type { Note } from '../../model/note.js';
import type { NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import type { ListTaskNotesInput, NewNoteInput } from '../inputs.js';
import type { Feed, Lookup } from '../service.js';
import { memberNames } from './members.js';
import { requireWorkflow, taskPath } from './paths.js';
import { layoutFor, needsUniqueId } from './task_form.js';
import { type CommentRecord, type Names, NO_NAMES } from './types.js';
import { readFields, type WorkflowInput } from './workflow.js';

/** The task that comments hang on. */
export interface Place {
  project_id: string;
  task_id: string;
}

export const placeOf = async (
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
export const toNote = (
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

export const pathOf = ({ project_id, task_id }: Place): string => taskPath(project_id, task_id, '/comments');

/** Newest first. The API's own order is not documented, and there are no pages. */
export const readComments = async (client: Client, place: Place): Promise<CommentRecord[]> => {
  const comments = await client.get<CommentRecord[]>(pathOf(place));
  return _.orderBy(comments, ({ timestamp }) => toMillis(timestamp), 'desc');
};

/** Above every form about comments. */
const aboutComments = async (client: Client, input: Partial<WorkflowInput>): Promise<PlainInputField[]> =>
  input.project_id ? needsUniqueId(await layoutFor(client, input)) : [];

export const created: Feed<NewNoteInput, NewEvent<Note>> = {
  fields: async (client, input) => [
    {
      key: 'one_task',
      type: 'copy',
      helpText:
        'Watches one {task}: Flowdash lists {notes} {task} by {task} only. For all of a {project}, add a Zapier step to its actions in Flowdash.',
    },
    ...(await aboutComments(client, input)),
  ],
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

/** All of one task, newest first. */
export const ofTask: Lookup<ListTaskNotesInput, Note> = {
  fields: aboutComments,
  find: async (client, input) => {
    const place = await placeOf(client, input);
    const comments = await unlessMissing(readComments(client, place));
    if (!comments || comments.length === 0) return [];
    const people = await memberNames(client, place.project_id);
    return identified(client, place, comments).map(({ id, comment }) =>
      toNote(client, place, comment, people, id),
    );
  },
};
