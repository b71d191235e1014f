/** Flowdash's records as its API answers them (Flowdash API docs). */

export interface WorkflowRecord {
  id: string;
  name?: string | null;
}

/** A stage has no id: its name is what the API takes back, letter by letter. */
export interface StageRecord {
  name: string;
}

/**
 * One of a workflow's own fields. `type` is `text`, `longText`, `number`, `phone`, `currency`, `date`, `datetime`,
 * `person`, `singleSelect`, `multipleSelect`, `checkbox`, `uniqueId`, `file`, `email` or `url`.
 */
export interface FieldRecord {
  id: string;
  /** The field's key in a task. The user's own text, which may end in a blank: never trim it. */
  name: string;
  type: string;
  /** Creation needs a value. */
  required?: boolean;
  /** False: the value stays as it was when the task was made. */
  editable?: boolean;
  /** Selects only. */
  options?: string[];
  /** Unique ID only: Flowdash counts it up itself. */
  autoincrement?: boolean;
  /** File fields only: how many files they hold at most. */
  limit?: number;
}

export interface MemberRecord {
  id: string;
  email?: string | null;
  first_name?: string | null;
  last_name?: string | null;
}

/** A task: values by field name, linked tasks by link name, and the built-in keys. There is no id among them. */
export type TaskRecord = Record<string, unknown>;

/** Keys that every task has beside the workflow's own fields. */
export const BUILT_IN = { stage: 'Stage', assignedTo: 'Assigned To', url: 'Task URL' } as const;

export interface ChecklistItemRecord {
  id: string;
  title?: string | null;
  /** `Blank`, `Skipped` or `Completed`. */
  status?: string | null;
  /** False for items of the workflow's template. */
  editable?: boolean;
  /** E-mail. */
  'Assigned To'?: string | null;
  Stage?: string | null;
}

/** A comment has no id. */
export interface CommentRecord {
  /** E-mail; `API` when made by API. */
  author?: string | null;
  body?: string | null;
  /** ISO 8601, UTC, whole seconds. */
  timestamp?: string | null;
}

/** What people call things, by what the API calls them: workflow ids, e-mails of members. */
export type Names = ReadonlyMap<string, string | null>;

export const NO_NAMES: Names = new Map();
