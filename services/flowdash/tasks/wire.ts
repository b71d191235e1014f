/** Reads tasks from Flowdash's answers (Flowdash Tasks API). */
import { id, isObject, NONE, type Of, open, record, text, type Wire } from '../../../platform/wire.js';
import { BUILT_IN } from '../wire.js';

/**
 * A task: values by field name, linked tasks by link name, and the built-in keys. The names are the user's own, so they
 * are kept as they came; none of them is an id.
 */
export type TaskRecord = Record<string, unknown>;

/** What a write sends for a task, by field name. */
export type TaskValues = Record<string, unknown>;

/** The end of a task's web address: every task has one, and it never changes. No path of the API takes it. */
export const tailOf = (address: string): string | undefined => address.split('/').at(-1)?.trim() || undefined;

const address: Wire<string> = {
  read: (value) => {
    const read = text.read(value);
    return read !== NONE && tailOf(read) ? read : NONE;
  },
};

/** A task in a list, where each has an address that identifies it. */
export const listedTask = open({ [BUILT_IN.url]: address });
export type ListedTask = Of<typeof listedTask>;

/** One task, or the answer to a write: it has a stage or an address, which no other answer has. */
export const taskRecord: Wire<TaskRecord> = {
  read: (value) =>
    isObject(value) && (address.read(value[BUILT_IN.url]) !== NONE || id.read(value[BUILT_IN.stage]) !== NONE)
      ? value
      : NONE,
};

/** The answer to a create: later steps need the task's Unique ID, or its address if it has none. */
export const madeTask = (name: string | undefined, sent: string | undefined): Wire<TaskRecord> => ({
  read: (value) => {
    const task = taskRecord.read(value);
    const isKnown = (read: TaskRecord) =>
      sent !== undefined ||
      address.read(read[BUILT_IN.url]) !== NONE ||
      (name !== undefined && id.read(read[name]) !== NONE);
    return task !== NONE && isKnown(task) ? task : NONE;
  },
});

/** One of the actions that a task offers. */
export const actionRecord = record({ id, name: text });
export type ActionRecord = Of<typeof actionRecord>;

/** A linked task: it must be written back whole, or it is lost. */
export const linkedTask = open({});
