import type { Note } from '../../model/note.js';
import { nested } from '../../model/record.js';
import type { ReviewEvent } from '../../model/review_event.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { readComment, toNote } from './comments.js';
import { toFile } from './files.js';
import { toFolder } from './folders.js';
import { path } from './lists.js';
import { projectNames, readProject, toProject } from './projects.js';
import { aroundOne, readFile, readReview, toTask } from './reviews.js';
import type { FileRecord, FolderRecord, ReviewRecord } from './types.js';
import type { Kind, Told } from './undocumented_events.js';

/** What an event fills in, and the record that it is about. */
export type Parts = Pick<ReviewEvent, 'record_type' | 'note' | 'task' | 'file' | 'project' | 'folder'> & {
  about: { id: string; url: string | null; created_at: string | null; updated_at: string | null } | null;
  projectId: string | null;
};

export const NOTHING: Parts = {
  record_type: null,
  note: null,
  task: null,
  file: null,
  project: null,
  folder: null,
  about: null,
  projectId: null,
};

const fileParts = async (client: Client, file: FileRecord | undefined) =>
  file ? nested(toFile(client, file, await projectNames(client))) : null;

const aroundReview = async (client: Client, review: ReviewRecord) => {
  const around = await aroundOne(client, review);
  const task: Task = toTask(review, around);
  return { task, file: await fileParts(client, around.file), projectId: task.project_id };
};

export const reviewParts = async (client: Client, review: ReviewRecord): Promise<Parts> => {
  const { task, file, projectId } = await aroundReview(client, review);
  return { ...NOTHING, record_type: 'task', task: nested(task), file, about: task, projectId };
};

/** The record of each kind, read by its id; undefined where it is gone. */
const READERS: Record<Kind, (client: Client, id: string) => Promise<Parts | undefined>> = {
  comment: async (client, id) => {
    const comment = await unlessMissing(readComment(client, id));
    if (!comment) return undefined;
    const note: Note = toNote(client, { comment, parentId: null });
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
    const record = await readFile(client, id);
    if (!record) return undefined;
    const file = await fileParts(client, record);
    return { ...NOTHING, record_type: 'file', file, about: file, projectId: record.projectId ?? null };
  },
  project: async (client, id) => {
    const record = await unlessMissing(readProject(client, id));
    if (!record) return undefined;
    const project = toProject(record);
    return { ...NOTHING, record_type: 'project', project: nested(project), about: project, projectId: id };
  },
  folder: async (client, id) => {
    const record = await unlessMissing(client.get<FolderRecord>(path('folders', id)));
    if (!record) return undefined;
    const folder = toFolder(record);
    return { ...NOTHING, record_type: 'folder', folder: nested(folder), about: folder };
  },
};

/** What an event is about, read afresh. Of a record that is gone, or of none that is known, the raw event is all. */
export const partsOf = async (client: Client, { kind, recordId }: Told): Promise<Parts> =>
  (kind && recordId ? await READERS[kind](client, recordId) : undefined) ?? NOTHING;

export const toEvent = (
  told: Pick<Told, 'id' | 'name' | 'at' | 'recordId' | 'raw'>,
  parts: Parts,
): ReviewEvent => {
  const { about, projectId, ...rest } = parts;
  return {
    event_id: told.id,
    id: about?.id ?? told.recordId ?? told.id,
    service: 'filestage',
    url: about?.url ?? null,
    created_at: about?.created_at ?? told.at,
    updated_at: about?.updated_at ?? null,
    event: told.name,
    ...rest,
    raw: withoutSecrets(told.raw),
  };
};
