import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { lookThrough, readAll } from '../../../platform/polling.js';
import { join, shorten, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { PAGE_SIZE } from '../lists.js';
import { rangeOf } from '../some.js';
import { newestPage, notePage, readNote, toNote } from './record.js';
import type { NoteRecord } from './wire.js';

/**
 * Notes of a contact or of the account with this in their text, in any letter case. The API cannot search for a text, so notes
 * are read newest first, page by page, up to the first that match.
 */
const findByText = (client: Client, wanted: string, contactId: string | undefined): Promise<NoteRecord[]> => {
  const holding = (rows: NoteRecord[]) =>
    rows.filter((note) => withoutMark(text(note.text))?.toLowerCase().includes(wanted.toLowerCase()));
  return lookThrough(client, newestPage(client, contactId), PAGE_SIZE, holding, 'notes');
};

export const find: Offer<Notes['find']> = {
  find: async (client, { note_id, body, contact_id }) => {
    if (note_id) {
      const note = await unlessMissing(readNote(client, note_id));
      return note ? [toNote(client, note)] : [];
    }
    return body?.trim()
      ? (await findByText(client, body.trim(), contact_id)).map((row) => toNote(client, row))
      : [];
  },
};

export const ofContact: Offer<Notes['ofContact']> = {
  find: async (client, { contact_id, ...input }) => {
    const range = rangeOf(client, input);
    const page = notePage(client, { ...range.query, contact_id, sort_by: 'created_at', order: 'desc' });
    const notes = await readAll(page, PAGE_SIZE);
    return notes.filter(range.holds).map((row) => toNote(client, row));
  },
};

/** One contact's notes, or the account's newest. */
export const list: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const { rows } = await newestPage(client, contact_id)(client.meta.page + 1, PAGE_SIZE);
    return rows
      .map((row) => toNote(client, row))
      .map(({ id, body, author_name }) => ({
        id,
        name: join([body && shorten(body.replace(/\s+/g, ' '), 60), author_name], ' · ') ?? id,
      }));
  },
};
