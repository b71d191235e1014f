import type { PlainOutputField } from './fields.js';
import { type File, fileOutputFields, fileSample } from './file.js';
import { type Note, noteOutputFields, noteSample } from './note.js';
import { type Folder, folderOutputFields, type Project, projectOutputFields } from './project.js';
import { type BaseRecord, baseOutputFields, type Nested, nested } from './record.js';
import { type Task, taskOutputFields, taskSample } from './task.js';

/** What Filestage sent on its own account, with the record that it is about read afresh. */
export interface ReviewEvent extends BaseRecord {
  /** Tells one delivery from another. */
  event_id: string;
  /** The product's word for what happened. */
  event: string | null;
  /** Key of the record that the event is about; null where that cannot be told. */
  record_type: 'note' | 'task' | 'file' | 'project' | 'folder' | null;
  note: Nested<Note> | null;
  /** Of a comment, the review that it is on. */
  task: Nested<Task> | null;
  file: Nested<File> | null;
  project: Nested<Project> | null;
  folder: Nested<Folder> | null;
}

const under = (parent: string, word: string, fields: PlainOutputField[]): PlainOutputField[] =>
  fields.map((field) => ({ ...field, key: `${parent}__${field.key}`, label: `${word} ${field.label}` }));

export const reviewEventOutputFields: PlainOutputField[] = [
  { key: 'event_id', label: 'Event ID', primary: true },
  ...baseOutputFields,
  { key: 'event', label: 'Event' },
  { key: 'record_type', label: 'Record Type' },
  ...under('note', '{Note}', noteOutputFields),
  ...under('task', '{Task}', taskOutputFields),
  ...under('file', 'File', fileOutputFields),
  ...under('project', '{Project}', projectOutputFields),
  ...under('folder', 'Folder', folderOutputFields),
];

export const reviewEventSample: ReviewEvent = {
  event_id: '65f0c1a2b3d4e5f601234580',
  id: noteSample.id,
  service: 'filestage',
  url: null,
  created_at: noteSample.created_at,
  updated_at: noteSample.updated_at,
  event: 'COMMENT_CREATED',
  record_type: 'note',
  note: nested(noteSample),
  task: nested(taskSample),
  file: nested(fileSample),
  project: null,
  folder: null,
  raw: {},
};
