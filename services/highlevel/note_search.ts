import _ from 'lodash';
import type { Note } from '../../model/note.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { sameText } from '../../platform/values.js';
import type { ContactIdInput, FindNoteInput } from '../inputs.js';
import type { Lookup } from '../service.js';
import { addressOf, readNote } from './note_writes.js';
import { authors, readNotes, toNote } from './notes.js';
import { namesFor } from './users.js';

/** All of a contact, newest first: one request, and one for the names of users. */
export const ofContact: Lookup<ContactIdInput, Note> = {
  find: async (client, { contact_id }) => {
    const notes = (await unlessMissing(readNotes(client, contact_id))) ?? [];
    const names = await namesFor(client, authors(notes));
    return notes.map((note) => toNote(note, names));
  },
};

/** By id, else by a part of title or text. The same title or text comes first, then the newest. */
export const find: Lookup<FindNoteInput, Note> = {
  find: async (client, { note_id, body = '', contact_id }) => {
    if (!contact_id) throw refuse('Fill in Contact: HighLevel lists notes contact by contact');
    if (note_id) {
      const note = await unlessMissing(readNote(client, addressOf({ contact_id, note_id })));
      return note ? [toNote(note, await namesFor(client, [note.userId]))] : [];
    }
    const part = body.trim().toLowerCase();
    const all = await ofContact.find(client, { contact_id });
    const found = all.filter((note) =>
      `${note.title ?? ''}\n${note.body ?? ''}`.toLowerCase().includes(part),
    );
    return _.sortBy(found, (note) => !sameText(note.body, body));
  },
};
