import { readMark } from '../../../platform/origin.js';
import { withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { readLatest } from '../lists.js';
import { notePage, toNote } from './record.js';

export const created: Offer<Notes['created']> = {
  poll: async (client, input) => {
    const filters = { contact_id: input.contact_id || undefined };
    const rows = await readLatest(client, notePage, 'created_at', filters);
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.text),
      ...toNote(client, row),
    }));
    return withoutOwn(client, input, events);
  },
};
