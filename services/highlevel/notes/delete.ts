import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { readNames } from '../users.js';
import { addressOf, readNote, toNote } from './record.js';

export const remove: Offer<Notes['remove']> = {
  run: async (client, input) => {
    const address = addressOf(input);
    const names = await readNames(client);
    const present = await readNote(client, address);
    await client.delete(address.path);
    return { ...toNote(present, names), changed: true };
  },
};
