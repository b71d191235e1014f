/** Notes across contacts. */
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { newestFirst, rangeOf, readSome, whoseOf } from '../some.js';
import { notePage, toNote } from './record.js';

export const listed: Offer<Notes['listed']> = {
  find: async (client, input) => {
    const range = rangeOf(client, input);
    const query = { ...range.query, ...whoseOf(input), ...newestFirst(input) };
    const notes = await readSome(client, notePage(client, query), input, range.holds);
    return notes.map((row) => toNote(client, row));
  },
};
