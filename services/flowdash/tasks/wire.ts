/** Tasks as Flowdash answers them, read (Flowdash Tasks API). */
import { id, isObject, NONE, type Of, open, record, text, type Wire } from '../../../platform/wire.js';
import { BUILT_IN } from '../wire.js';

/**
 * A task: values by field name, linked tasks by link name, and the built-in keys. All are the user's own names, so they
 * are kept as they came; there is no id among them.
 */
export type TaskRecord = Record<string, unknown>;

/** What a write says of a task, by field name. */
export type TaskValues = Record<string, unknown>;

/** The end of a task's web address: every task has one, for good. No path of the API takes it. */
export const tailOf = (address: string): string | undefined => address.split('/').at(-1)?.trim() || undefined;

const address: Wire<string> = {
  read: (value) => {
    const read = text.read(value);
    return read !== NONE && tailOf(read) ? read : NONE;
  },
};

/** A task among others is told from them by its address, which each has. */
export const listedTask = open({ [BUILT_IN.url]: address });
export type ListedTask = Of<typeof listedTask>;

/** One task, or what a write answers: it has a stage or an address, which no other answer has. */
export const taskRecord: Wire<TaskRecord> = {
  read: (value) =>
    isObject(value) && (address.read(value[BUILT_IN.url]) !== NONE || id.read(value[BUILT_IN.stage]) !== NONE)
      ? value
      : NONE,
};

/** What a create answers: later steps need the task's Unique ID, or its address where it has none. */
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

/** What is written back whole, or is lost: every task that is linked, every file. */
export const linkedTask = open({});
