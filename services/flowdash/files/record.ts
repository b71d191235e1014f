import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { isBlank, text } from '../../../platform/values.js';
import { NONE } from '../../../platform/wire.js';
import type { Files } from '../../../records/file/capabilities.js';
import { type File, file } from '../../../records/file/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { requireWorkflow } from '../paths.js';
import { putTask, readTaskToChange, type TaskRecord } from '../tasks/record.js';
import { requireUniqueId } from '../tasks/unique_id.js';
import { type Entry, entriesIn, type FieldRecord, type WholeEntry, wholeEntries } from '../wire.js';
import { readWorkflow, type Workflow } from '../workflow.js';

export const entriesOf = (task: TaskRecord, { name }: FieldRecord): Entry[] => entriesIn(task[name]);

/** The same, to be sent back. If an entry cannot be read, this fails, since a write would lose it. */
export const wholeEntriesOf = (task: TaskRecord, { name }: FieldRecord): WholeEntry[] => {
  const value = task[name];
  const read = isBlank(value) ? [] : wholeEntries.read(value);
  if (read === NONE) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  return read;
};

export const sample = {
  id: '4c1d7e',
  service: 'flowdash',
  name: 'Spring brief.pdf',
  project_id: '2ylSaZ',
  project_name: 'Client Onboarding',
  content_type: 'application/pdf',
  download_url: 'https://files.example.com/spring-brief.pdf',
} satisfies SampleOf<File>;

export const fill = filling(file, sample);

/** Entry of a file field -> file. One that Flowdash does not show yet has no id. */
export const toFile = (entry: Entry, { id, name: project_name, fileLink }: Workflow): File => {
  const blob_id = entry.blobId;
  const name = text(entry.filename);
  return fill({
    id: blob_id ?? '',
    name,
    project_id: id,
    project_name,
    content_type: text(entry.contentType),
    download_url: blob_id && fileLink({ blob_id, ...(name && { name }) }),
    more: entry.more,
  });
};

/** Flowdash Files API: returns raw bytes, and needs the key. The link that Zapier keeps holds only the file's id and name. */
export const download: Files['download'] = (client, { blob_id = '', name }) =>
  client.download(path`/files/${blob_id}`, name);

export const fileFields = ({ layout }: Workflow): FieldRecord[] =>
  layout.own.filter(({ type }) => type === 'file');

interface Place {
  workflow: Workflow;
  task: TaskRecord;
}

export const placeOf = async (
  client: Client,
  input: { project_id?: string; task_id?: string },
): Promise<Place> => {
  requireWorkflow(input);
  const { task_id } = input;
  if (!task_id) throw invalidInput('Choose a Task: files in Flowdash belong to a task');
  const workflow = await readWorkflow(client, input);
  requireUniqueId(workflow.layout);
  return { workflow, task: await readTaskToChange(client, workflow, task_id) };
};

/** A write replaces all of the field's files: the ones to keep are sent along as they were read. */
export const write = (client: Client, { workflow, task }: Place, field: FieldRecord, entries: object[]) => {
  const { name } = requireUniqueId(workflow.layout);
  const body = { [name]: task[name], [field.name]: entries };
  return putTask(client, workflow, body);
};
