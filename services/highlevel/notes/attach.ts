/** Adds a note. */

import { invalidInput } from '../../../platform/failure.js';
import { markText, withoutMark } from '../../../platform/origin.js';
import { flag, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { namesFor, readNames } from '../users.js';
import { type Own, ownBody, ownFields } from './body.js';
import { notesPath, plain, readNotes, toNote, withContact } from './record.js';
import { type NoteRecord, noteAnswer } from './wire.js';

const squeezed = (value: string | null): string | null => withoutMark(value)?.replace(/\s+/g, ' ') ?? null;

/** Whether a note has this text, as it was written or as HighLevel shows it. */
const says = (note: NoteRecord, body: string): boolean =>
  [note.body, plain(note)].some((each) => sameText(squeezed(text(each)), squeezed(body)));

export const attach: Offer<Notes['attach'], Own> = {
  fields: ownFields,
  run: async (client, { contact_id, body, origin, skip_duplicate, ...input }) => {
    if (!contact_id) throw invalidInput('Fill in Contact: a note in HighLevel belongs to a contact');
    const rest = ownBody(input);
    const isOnce = flag(skip_duplicate, false);
    const names = isOnce ? await readNames(client) : await namesFor(client, [rest.userId]);
    const same = isOnce ? (await readNotes(client, contact_id)).find((note) => says(note, body)) : undefined;
    if (same) return { ...toNote(same, names), changed: false };
    const note = await client.post(notesPath(contact_id), noteAnswer, {
      body: markText(body, origin),
      ...rest,
    });
    return { ...toNote(withContact(contact_id)(note), names), changed: true };
  },
};
