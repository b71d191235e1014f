import _ from 'lodash';
import type { Note } from '../../model/note.js';
import type { NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, shorten, text } from '../../platform/values.js';
import type { NewNoteInput } from '../inputs.js';
import type { Choices, Feed } from '../service.js';
import { contactPath } from './contacts.js';
import type { NoteRecord } from './types.js';
import { type Names, namesFor } from './users.js';

/** The text of a note; its body may be HTML. */
export const plain = ({ body, bodyText }: NoteRecord): string | null =>
  text(bodyText) ?? text((body ?? '').replace(/<\/?[a-z][^>]*>/gi, ''));

/** HighLevel note -> note. */
export const toNote = (note: NoteRecord, names: Names): Note => ({
  id: note.id,
  service: 'highlevel',
  url: null,
  created_at: text(note.dateAdded),
  updated_at: null,
  title: text(note.title),
  body: withoutMark(plain(note)),
  author_id: text(note.userId),
  author_name: names.get(note.userId ?? '') ?? null,
  contact_id: text(note.contactId),
  task_id: null,
  deal_id: null,
  project_id: null,
  parent_id: null,
  resolved: null,
  pinned: note.pinned ?? null,
  team_only: null,
  raw: withoutSecrets(note),
});

export const notesPath = (contactId: string): string => `${contactPath(contactId)}/notes`;

/** All notes of a contact, newest first; the list is not paged, nor its order documented. */
export const readNotes = async (client: Client, contactId: string): Promise<NoteRecord[]> => {
  const { notes = [] } = await client.get<{ notes?: NoteRecord[] }>(notesPath(contactId));
  return _.orderBy(notes, 'dateAdded', 'desc');
};

export const authors = (notes: NoteRecord[]) => notes.map(({ userId }) => userId);

export const created: Feed<NewNoteInput, NewEvent<Note>> = {
  poll: async (client, input) => {
    const { contact_id } = input;
    if (!contact_id) throw refuse('Fill in Contact: HighLevel lists notes contact by contact');
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

/** A contact's notes by title or text; nothing before the contact is chosen. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    if (!contact_id || client.meta.page > 0) return [];
    return (await readNotes(client, contact_id)).map((note) => {
      const { id, title, body, created_at } = toNote(note, new Map());
      return { id, name: join([shorten(title ?? body ?? id, 80), created_at?.slice(0, 10)], ' · ') ?? id };
    });
  },
};
