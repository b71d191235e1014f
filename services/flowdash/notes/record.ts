import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { type Path, path } from '../../../platform/path.js';
import { text } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Note, note } from '../../../records/note/record.js';
import { requireWorkflow, taskPath } from '../paths.js';
import type { Names } from '../wire.js';
import { readFields } from '../workflow.js';
import { type CommentRecord, commentList } from './wire.js';

/** The task that comments belong to. */
export interface Place {
  project_id: string;
  task_id: string;
}

export const placeOf = async (
  client: Client,
  input: Partial<Record<keyof Place, string | undefined>>,
): Promise<Place> => {
  const project_id = requireWorkflow(input);
  if (!input.task_id) throw invalidInput('Choose a Task: Flowdash keeps comments by task');
  const fields = await readFields(client, project_id);
  if (!fields.some(({ type }) => type === 'uniqueId'))
    throw invalidInput(
      'Choose another Workflow: this one has no Unique ID field, which Flowdash needs for comments',
    );
  return { project_id, task_id: input.task_id };
};

/** A comment has no id of its own and cannot be changed, so its id is made from what it says. */
const idOf = ({ z }: Client, { task_id }: Place, { timestamp, author, body }: CommentRecord): string =>
  z.hash('sha256', [task_id, timestamp, author, body].join('\n'));

interface Identified {
  id: string;
  comment: CommentRecord;
}

/** Two comments that say the same in the same second are told apart by a number. */
export const identified = (client: Client, place: Place, comments: CommentRecord[]): Identified[] =>
  Object.entries(_.groupBy(comments, (comment) => idOf(client, place, comment))).flatMap(([id, same]) =>
    same.map((comment, i) => ({ id: i === 0 ? id : `${id}:${i + 1}`, comment })),
  );

export const sample = {
  id: '2ylSaZ:AC-1007:1',
  service: 'flowdash',
  created_at: '2026-03-02T09:15:00.000Z',
  body: 'Met at the spring fair. Wants the campaign live before Easter.',
  author_id: 'ada@acme.example',
  author_name: 'Ada Lane',
  task_id: 'AC-1007',
  project_id: '2ylSaZ',
} satisfies SampleOf<Note>;

const fill = filling(note, sample);

/** Flowdash comment -> note. */
export const toNote = (
  client: Client,
  place: Place,
  comment: CommentRecord,
  people: Names,
  id = idOf(client, place, comment),
): Note =>
  fill({
    id,
    created_at: text(comment.timestamp),
    body: withoutMark(text(comment.body)),
    author_id: text(comment.author),
    author_name: people.get(comment.author ?? '') ?? text(comment.author),
    task_id: place.task_id,
    project_id: place.project_id,
    more: comment.more,
  });

export const pathOf = ({ project_id, task_id }: Place): Path =>
  path`${taskPath(project_id, task_id)}/comments`;

/** Newest first. The API's own order is not documented, and there are no pages. */
export const readComments = async (client: Client, place: Place): Promise<CommentRecord[]> => {
  const comments = await client.get(pathOf(place), commentList);
  return _.orderBy(comments, ({ timestamp }) => toMillis(timestamp), 'desc');
};

export { aboutUniqueId } from '../tasks/form.js';
