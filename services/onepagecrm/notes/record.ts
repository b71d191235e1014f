import type { Client, Query } from '../../../platform/client.js';
import { withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Note, note } from '../../../records/note/record.js';
import { ATTACHMENT, attachmentLinks } from '../attachments.js';
import { readPage } from '../lists.js';
import { notePath, readOne } from '../paths.js';
import { single } from '../wire.js';
import { type NoteRecord, noteRecord, noteToChange } from './wire.js';

const row = inside('note', noteRecord);

export const sample = {
  id: '65f0c1a2b3d4e5f60123456c',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  body: 'Met at the spring fair. Wants the campaign live before Easter.',
  author_name: 'Ada L.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  deal_id: '65f0c1a2b3d4e5f60123456d',
  attachments: [ATTACHMENT],
} satisfies SampleOf<Note>;

const fill = filling(note, sample);

/** OnePageCRM note -> note. The author is a display name; there is no id. */
export const toNote = (client: Client, note: NoteRecord): Note =>
  fill({
    id: note.id,
    created_at: text(note.created_at),
    updated_at: text(note.modified_at),
    body: withoutMark(text(note.text)),
    author_name: text(note.author),
    contact_id: text(note.contact_id),
    deal_id: text(note.linked_deal_id),
    attachments: attachmentLinks(client, 'note', note),
    more: note.more,
  });

export const notePage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<NoteRecord>> =>
    readPage(client, path`/notes`, query, { key: 'notes', row }, cursor, size);

/** Newest first; only one contact's, if it is given. */
export const newestPage = (client: Client, contactId: string | undefined) =>
  notePage(client, { contact_id: contactId || undefined, sort_by: 'created_at', order: 'desc' });

/** What an answer about one note holds. */
export const one = single('note', noteRecord);

export const readNote = (client: Client, id: string): Promise<NoteRecord> =>
  readOne(client, notePath(id), one);

/** The same before a change. */
export const readToChange = (client: Client, id: string): Promise<NoteRecord> =>
  readOne(client, notePath(id), single('note', noteToChange));
