import { Failure } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import { entriesOf, fileFields, placeOf, toFile, wholeEntriesOf, write } from './record.js';

/** Returns the file as it was. */
export const remove: Offer<Files['remove']> = {
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const { workflow, task } = place;
    const isIt = ({ blobId }: { blobId: string | null }) => blobId === input.file_id;
    const field = fileFields(workflow).find((each) => entriesOf(task, each).some(isIt));
    const entry = field && entriesOf(task, field).find(isIt);
    if (!entry) throw new Failure({ kind: 'missing', subject: 'file' });
    await write(
      client,
      place,
      field,
      wholeEntriesOf(task, field).filter((each) => !isIt(each)),
    );
    return { ...toFile(entry, workflow), changed: true };
  },
};
