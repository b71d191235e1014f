/** Adds a file to a field of a task. */

import { invalidInput } from '../../../platform/failure.js';
import { flag, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import { nameIn } from '../layout.js';
import { entryOf } from '../wire.js';
import { type AttachChoices, attachFields, fieldFor, newEntry } from './form.js';
import { entriesOf, fileFields, placeOf, toFile, wholeEntriesOf, write } from './record.js';

export const attach: Offer<Files['attach'], AttachChoices> = {
  fields: attachFields,
  run: async (client, input) => {
    const entry = newEntry(input);
    const place = await placeOf(client, input);
    const { workflow, task } = place;
    const field = fieldFor(fileFields(workflow), input.file_field);
    const present = wholeEntriesOf(task, field);
    const same = present.find(({ filename }) => sameText(filename, entry.filename));
    if (same && flag(input.skip_duplicate, false))
      return { ...toFile(entryOf(same), workflow), changed: false };
    if (field.limit !== null && present.length >= field.limit)
      throw invalidInput(
        `${nameIn(field)} already has ${present.length} of at most ${field.limit} files. Delete one first, or choose another File Field`,
      );
    const written = await write(client, place, field, [...present, entry]);
    const known = new Set(present.map(({ blobId }) => blobId));
    // Whether Flowdash fetches a file from its link before it answers is not documented.
    const made = entriesOf(written, field).find(({ blobId }) => blobId === null || !known.has(blobId));
    return { ...toFile(made ?? entryOf({ filename: entry.filename }), workflow), changed: true };
  },
};
