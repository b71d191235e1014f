import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { notePath } from '../paths.js';
import { readNote, toNote } from './record.js';

export const remove: Offer<Notes['remove']> = {
  run: async (client, { note_id }) => {
    const present = await readNote(client, note_id);
    await client.delete(notePath(note_id));
    return { ...toNote(client, present), changed: true };
  },
};
