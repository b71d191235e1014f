import type { Client } from '../../../platform/client.js';
import { property } from '../../../platform/error_answers.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { flag, join, sameText, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Choices, Offer, Write } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import { type File, file } from '../../../records/file/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type { Written } from '../../../records/results.js';
import { nameIn } from '../layout.js';
import { requireWorkflow, workflowPath } from '../paths.js';
import { readTask } from '../tasks/record.js';
import { requireUniqueId } from '../tasks/unique_id.js';
import type { FieldRecord, TaskRecord } from '../types.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { type AttachInput, attachFields, fieldFor, newEntry } from './form.js';

/** A file of a task: `{blobId, contentType, filename}` (Flowdash Tasks API). */
type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const entriesOf = (task: TaskRecord, { name }: FieldRecord): Entry[] => [task[name]].flat().filter(isEntry);

const blobOf = (entry: Entry): string | null => text(property(entry, 'blobId'));

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
const toFile = (entry: Entry, { id, name: project_name, fileLink }: Workflow): File => {
  const blob_id = blobOf(entry);
  const name = text(entry.filename);
  return fill({
    id: blob_id ?? '',
    name,
    project_id: id,
    project_name,
    content_type: text(entry.contentType),
    download_url: blob_id && fileLink({ blob_id, ...(name && { name }) }),
    raw: withoutSecrets(entry),
  });
};

/** Flowdash Files API: raw bytes, for the key. The link that Zapier keeps holds the file's id and name only. */
export const download: Files['download'] = (client, { blob_id = '', name }) =>
  client.download(path`/files/${blob_id}`, name);

const fileFields = ({ layout }: Workflow): FieldRecord[] => layout.own.filter(({ type }) => type === 'file');

interface Place {
  workflow: Workflow;
  task: TaskRecord;
}

const placeOf = async (client: Client, input: { project_id?: string; task_id?: string }): Promise<Place> => {
  requireWorkflow(input);
  const { task_id } = input;
  if (!task_id) throw invalidInput('Choose a Task: files of Flowdash hang on one');
  const workflow = await readWorkflow(client, input);
  requireUniqueId(workflow.layout);
  return { workflow, task: await readTask(client, workflow, task_id) };
};

/** A write replaces all files of the field: those that stay are sent along as they were read. */
const write = (client: Client, { workflow, task }: Place, field: FieldRecord, entries: Entry[]) => {
  const { name } = requireUniqueId(workflow.layout);
  const body = { [name]: task[name], [field.name]: entries };
  return client.put(path`${workflowPath(workflow.id)}/tasks`, believed<TaskRecord>(), body);
};

export const attach: Write<AttachInput, Written<File>> = {
  fields: attachFields,
  run: async (client, input) => {
    const entry = newEntry(input);
    const place = await placeOf(client, input);
    const { workflow, task } = place;
    const field = fieldFor(fileFields(workflow), input.file_field);
    const present = entriesOf(task, field);
    const same = present.find(({ filename }) => sameText(filename, entry.filename));
    if (same && flag(input.skip_duplicate, false)) return { ...toFile(same, workflow), changed: false };
    if (field.limit !== undefined && present.length >= field.limit)
      throw invalidInput(
        `${nameIn(field)} holds ${present.length} of at most ${field.limit} files already. Delete one first, or choose another File Field`,
      );
    const written = await write(client, place, field, [...present, { ...entry }]);
    const known = new Set(present.map(blobOf));
    // Whether a file by its link is fetched before the answer is not documented.
    const made = entriesOf(written, field).find((each) => !known.has(blobOf(each)));
    return { ...toFile(made ?? { filename: entry.filename }, workflow), changed: true };
  },
};

/** Gives the file as it was. */
export const remove: Offer<Files['remove']> = {
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const { workflow, task } = place;
    const isIt = (entry: Entry) => blobOf(entry) === input.file_id;
    const field = fileFields(workflow).find((each) => entriesOf(task, each).some(isIt));
    const entry = field && entriesOf(task, field).find(isIt);
    if (!entry) throw new Failure({ kind: 'missing', subject: 'file' });
    await write(
      client,
      place,
      field,
      entriesOf(task, field).filter((each) => !isIt(each)),
    );
    return { ...toFile(entry, workflow), changed: true };
  },
};

/** The files of the chosen task. */
export const list: Choices = {
  list: async (client, input) => {
    if (client.meta.page > 0) return [];
    const { workflow, task } = await placeOf(client, input);
    return fileFields(workflow).flatMap((field) =>
      entriesOf(task, field).map((entry) => {
        const id = blobOf(entry) ?? '';
        return { id, name: join([text(entry.filename) ?? id, nameIn(field)], ' · ') ?? id };
      }),
    );
  },
};
