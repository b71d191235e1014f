import { blankOf } from './field_values.js';
import type { Store } from './store.js';
import type { Field, Task, Value, Workflow } from './types.js';

/** A file as tasks show it (Flowdash Tasks API, "Reading File Attachments"). */
const fileJson = (store: Store, blobId: string) => {
  const blob = store.blobs.get(blobId);
  return blob ? [{ blobId, contentType: blob.contentType, filename: blob.filename }] : [];
};

const heldValue = (task: Task, { id, type }: Field): Value => task.values.get(id) ?? blankOf(type);

/** A task's own fields by name: the part of its JSON that linked tasks show too. */
export const fieldsJson = (store: Store, workflow: Workflow, task: Task): Record<string, unknown> =>
  Object.fromEntries(
    workflow.fields.map((field) => {
      const value = heldValue(task, field);
      return field.type === 'file' && Array.isArray(value)
        ? [field.name, value.flatMap((blobId) => fileJson(store, blobId))]
        : [field.name, value];
    }),
  );
