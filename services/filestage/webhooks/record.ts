import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { NONE } from '../../../platform/wire.js';
import { type ReviewEvent, reviewEvent } from '../../../records/event/review_event.js';
import { file } from '../../../records/file/record.js';
import { type BaseRecord, emptiesOf, nested, type SampleOf, wholeOf } from '../../../records/keys.js';
import { note } from '../../../records/note/record.js';
import { task } from '../../../records/task/record.js';
import { sample as fileSample, toFile } from '../files/record.js';
import { toFolder } from '../folders/record.js';
import { sample as noteSample, readComment, toNote } from '../notes/record.js';
import { ID } from '../paths.js';
import { toProject } from '../projects/record.js';
import { findFile, projectNames, readFolder, readProject, readReview } from '../reads.js';
import { aroundOne, sample as taskSample, toTask } from '../tasks/record.js';
import type { FileRecord, ProjectRecord, ReviewRecord } from '../wire.js';
import { type Kind, part, type Told } from './undocumented_events.js';

/** What an event fills in, and the record that it is about. */
type Parts = Pick<ReviewEvent, 'record_type' | 'note' | 'task' | 'file' | 'project' | 'folder'> & {
  about: Pick<BaseRecord, 'id' | 'url' | 'created_at' | 'updated_at'> | null;
  projectId: string | null;
};

const NOTHING: Parts = { ..._.omit(emptiesOf(reviewEvent.keys), 'event'), about: null, projectId: null };

const fileParts = async (client: Client, file: FileRecord | undefined) =>
  file ? nested(toFile(client, file, await projectNames(client))) : null;

const aroundReview = async (client: Client, review: ReviewRecord) => {
  const around = await aroundOne(client, review);
  const task = toTask(review, around);
  return { task, file: await fileParts(client, around.file), projectId: task.project_id };
};

export const reviewParts = async (client: Client, review: ReviewRecord): Promise<Parts> => {
  const { task, file, projectId } = await aroundReview(client, review);
  return { ...NOTHING, record_type: 'task', task: nested(task), file, about: task, projectId };
};

export const projectParts = (record: ProjectRecord): Parts => {
  const project = toProject(record);
  return {
    ...NOTHING,
    record_type: 'project',
    project: nested(project),
    about: project,
    projectId: project.id,
  };
};

/** How to read a record of each kind by its id; undefined if it is gone. */
const READERS: Record<Kind, (client: Client, id: string) => Promise<Parts | undefined>> = {
  comment: async (client, id) => {
    const comment = await unlessMissing(readComment(client, id));
    if (!comment) return undefined;
    const note = toNote(client, { comment, parentId: null });
    const review = comment.reviewId ? await unlessMissing(readReview(client, comment.reviewId)) : undefined;
    const around = review && (await aroundReview(client, review));
    return {
      ...NOTHING,
      record_type: 'note',
      note: nested(note),
      task: around ? nested(around.task) : null,
      file: around?.file ?? null,
      about: note,
      projectId: around?.projectId ?? null,
    };
  },
  review: async (client, id) => {
    const review = await unlessMissing(readReview(client, id));
    return review && reviewParts(client, review);
  },
  file: async (client, id) => {
    const record = await findFile(client, id);
    if (!record) return undefined;
    const file = await fileParts(client, record);
    return { ...NOTHING, record_type: 'file', file, about: file, projectId: record.projectId ?? null };
  },
  project: async (client, id) => {
    const record = await unlessMissing(readProject(client, id));
    return record && projectParts(record);
  },
  folder: async (client, id) => {
    const record = await unlessMissing(readFolder(client, id));
    if (!record) return undefined;
    const folder = toFolder(record);
    return { ...NOTHING, record_type: 'folder', folder: nested(folder), about: folder };
  },
};

/** What an event is about, read again. If the record is gone or unknown, there is only the raw event. */
export const partsOf = async (client: Client, { kind, recordId }: Told): Promise<Parts> =>
  (kind && recordId && ID.test(recordId) ? await READERS[kind](client, recordId) : undefined) ?? NOTHING;

export const sample = {
  id: '5d1e8f3a9b2c4d6e7f80912a3b4c5d6f',
  service: 'filestage',
  created_at: '2026-03-05T10:00:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  event: 'COMMENT_CREATED',
  record_type: 'note',
  note: nested(wholeOf(note, noteSample)),
  task: nested(wholeOf(task, taskSample)),
  file: nested(wholeOf(file, fileSample)),
} satisfies SampleOf<ReviewEvent>;

export const toEvent = (
  told: Pick<Told, 'id' | 'name' | 'at' | 'recordId' | 'raw'>,
  { about, projectId, ...parts }: Parts,
): ReviewEvent => {
  const kept = part.read(withoutSecrets(told.raw));
  return {
    event_id: told.id,
    ...wholeOf(reviewEvent, {
      id: about?.id ?? told.recordId ?? told.id,
      service: sample.service,
      url: about?.url ?? null,
      created_at: about?.created_at ?? told.at,
      updated_at: about?.updated_at ?? null,
      event: told.name,
      ...parts,
    }),
    ...(kept !== NONE && { more: kept }),
  };
};
