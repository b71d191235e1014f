import { invalidInput } from '../../../platform/failure.js';
import { readMark } from '../../../platform/origin.js';
import { readNewest, withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { namesFor } from '../users.js';
import { authors, plain, readNotes, toNote } from './record.js';

export const created: Offer<Notes['created']> = {
  poll: async (client, input) => {
    const { contact_id } = input;
    if (!contact_id) throw invalidInput('Fill in Contact: HighLevel lists notes by contact');
    const rows = await readNewest(client, {
      page: async () => ({ rows: await readNotes(client, contact_id) }),
      pageSize: Number.POSITIVE_INFINITY,
      id: ({ id }) => id,
      at: ({ dateAdded }) => text(dateAdded),
    });
    const names = await namesFor(client, authors(rows));
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(plain(row)),
      ...toNote(row, names),
    }));
    return withoutOwn(client, input, events);
  },
};
