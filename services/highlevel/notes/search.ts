import _ from 'lodash';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { join, sameText, shorten } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { namesFor } from '../users.js';
import { addressOf, authors, readNote, readNotes, toNote } from './record.js';

/** All of a contact's notes, newest first, in one request, plus one for the names of users. */
export const ofContact: Offer<Notes['ofContact']> = {
  find: async (client, { contact_id }) => {
    const notes = (await unlessMissing(readNotes(client, contact_id))) ?? [];
    const names = await namesFor(client, authors(notes));
    return notes.map((note) => toNote(note, names));
  },
};

/** By id, else by part of the title or text. An exact title or text comes first, then the newest. */
export const find: Offer<Notes['find']> = {
  find: async (client, { note_id, body = '', contact_id }) => {
    if (!contact_id) throw invalidInput('Fill in Contact: HighLevel lists notes by contact');
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

/** A contact's notes by title or text. */
export const list: Choices = {
  needs: ['contact_id'],
  list: async (client, { contact_id = '' }) => {
    return (await readNotes(client, contact_id)).map((note) => {
      const { id, title, body, created_at } = toNote(note, new Map());
      return { id, name: join([shorten(title ?? body ?? id, 80), created_at?.slice(0, 10)], ' · ') ?? id };
    });
  },
};
