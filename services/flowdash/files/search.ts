import { join, text } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { nameIn } from '../layout.js';
import { blobOf, entriesOf, fileFields, placeOf } from './record.js';

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
