/** Reads the parts of Flowdash's answers that its records share (Flowdash API docs). */
import {
  every,
  flag,
  id,
  isObject,
  list,
  maybe,
  NONE,
  number,
  type Of,
  open,
  record,
  text,
} from '../../platform/wire.js';

/** The workspace's JSON is shaped like a workflow's. */
export const workflowRecord = record({ id, name: text });
export type WorkflowRecord = Of<typeof workflowRecord>;

/** A stage has no id: its name is what the API takes back, letter by letter. */
export const stageRecord = record({ name: id });
export type StageRecord = Of<typeof stageRecord>;

/** One of a workflow's own fields. */
export const fieldRecord = record({
  id,
  /** The field's key in a task. The user's own text, which may end in a blank: never trim it. */
  name: id,
  /**
   * `text`, `longText`, `number`, `phone`, `currency`, `date`, `datetime`, `person`, `singleSelect`, `multipleSelect`,
   * `checkbox`, `uniqueId`, `file`, `email` or `url`. One that cannot be read is taken for a text that plays no part.
   */
  type: { ...text, empty: '' },
  /** Whether creation needs a value. */
  required: flag,
  /** False: the value stays as it was when the task was made. */
  editable: flag,
  /** Selects only. */
  options: list(text),
  /** Unique ID only: whether Flowdash numbers it itself. */
  autoincrement: flag,
  /** File fields only: the most files that they hold. */
  limit: number,
});
export type FieldRecord = Of<typeof fieldRecord>;

/** Steps know a person by email: the id stays in `more`. */
export const memberRecord = record({ id, email: text, first_name: text, last_name: text }, ['id']);
export type MemberRecord = Of<typeof memberRecord>;

/** Something that Flowdash works on in the background: `Pending`, then `Success` or `Fail`. */
export const job = { id, status: text, errors: list(text) };
export const jobRecord = record(job);
export type Job = Of<typeof jobRecord>;

/** A file of a task. One that Flowdash does not show yet has no id. */
const fileEntry = record({ blobId: maybe(id), contentType: text, filename: text });
export type Entry = Of<typeof fileEntry>;

/** A file that is only known in part. */
export const entryOf = (known: object): Entry => {
  const read = fileEntry.read(known);
  return read === NONE ? { blobId: null, contentType: null, filename: null } : read;
};

/** The files in a file field, to be shown. */
export const entriesIn = (value: unknown): Entry[] =>
  Array.isArray(value) ? value.filter(isObject).map(entryOf) : [];

/** The same, to be sent back with one more or one less: a file that is sent along without its id would be lost. */
export const wholeEntries = every(open({ blobId: id }));
export type WholeEntry = Of<typeof wholeEntries>[number];

/** Keys that every task has besides the workflow's own fields. */
export const BUILT_IN = { stage: 'Stage', assignedTo: 'Assigned To', url: 'Task URL' } as const;

/** What people call things, by what the API calls them: workflow ids, emails of members. */
export type Names = ReadonlyMap<string, string | null>;

export const NO_NAMES: Names = new Map();
