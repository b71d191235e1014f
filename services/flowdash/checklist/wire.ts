/** Reads checklist items from Flowdash's answers (Flowdash Checklist API). */
import { flag, id, isObject, maybe, NONE, type Of, record, text, type Wire } from '../../../platform/wire.js';
import { BUILT_IN } from '../wire.js';

const shape = {
  title: text,
  /** `Blank`, `Skipped` or `Completed`. */
  status: text,
  /** False for items of the workflow's template. */
  editable: flag,
  /** Email. */
  [BUILT_IN.assignedTo]: text,
  [BUILT_IN.stage]: text,
};

export const itemRecord = record({ id, ...shape });
export type ItemRecord = Of<typeof itemRecord>;

/** An item that was just written: its id may not be known. */
const writtenItem = record({ id: maybe(id), ...shape });
export type WrittenItem = Of<typeof writtenItem>;

/**
 * What writes answer is not documented: what was known and sent fills the gaps in whatever comes, and replaces what
 * cannot be read.
 */
export const itemAnswer = (known: Partial<WrittenItem>, body: object): Wire<WrittenItem> => ({
  read: (answer) => {
    const { more, ...before } = { ...known, ...body, more: known.more };
    const told = isObject(answer) ? answer : {};
    const kept = id.read(told.id) === NONE ? { id: known.id } : {};
    return writtenItem.read({ ...before, ...told, ...kept });
  },
});
