import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { commentPath } from '../paths.js';
import { readComment, toNote } from './record.js';

export const remove: Offer<Notes['remove']> = {
  run: async (client, { note_id }) => {
    const comment = await readComment(client, note_id);
    await client.delete(commentPath(note_id));
    // The files are gone with it.
    return { ...toNote(client, { comment, parentId: null }), attachments: [], changed: true };
  },
};
