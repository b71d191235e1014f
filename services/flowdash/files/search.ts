import { join, text } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { nameIn } from '../layout.js';
import { entriesOf, fileFields, placeOf } from './record.js';

/** The files of the chosen task. */
export const list: Choices = {
  needs: ['project_id', 'task_id'],
  list: async (client, input) => {
    const { workflow, task } = await placeOf(client, input);
    return fileFields(workflow).flatMap((field) =>
      entriesOf(task, field).flatMap(({ blobId: id, filename }) =>
        id === null ? [] : { id, name: join([text(filename) ?? id, nameIn(field)], ' · ') ?? id },
      ),
    );
  },
};
