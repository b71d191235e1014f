import type { Note } from '../../model/note.js';
import type { NewEvent } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { readMark, withoutMark } from '../../platform/origin.js';
import { type Cursor, type Page, readNewest, sampleAnyway, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import type { NewNoteInput } from '../inputs.js';
import type { Feed } from '../service.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { NoteRecord, Single } from './types.js';

type Rows = { notes?: Array<{ note: NoteRecord }> };

/** OnePageCRM note -> note. The author is a display name; there is no id. */
export const toNote = (note: NoteRecord): Note => ({
  id: note.id,
  service: 'onepagecrm',
  url: null,
  created_at: text(note.created_at),
  updated_at: text(note.modified_at),
  title: null,
  body: withoutMark(text(note.text)),
  author_id: null,
  author_name: text(note.author),
  contact_id: text(note.contact_id),
  task_id: null,
  deal_id: text(note.linked_deal_id),
  project_id: null,
  parent_id: null,
  resolved: null,
  pinned: null,
  team_only: null,
  raw: withoutSecrets(note),
});

/** Newest first. */
const pageOf =
  (client: Client, filters: Query) =>
  (cursor: Cursor, size: number): Promise<Page<NoteRecord>> =>
    readPage(
      client,
      '/notes',
      { ...filters, sort_by: 'created_at', order: 'desc' },
      ({ notes }: Rows) => notes?.map(({ note }) => note),
      cursor,
      size,
    );

/** Newest first; of one contact, if it is named. */
export const notePage = (client: Client, contactId: string | undefined) =>
  pageOf(client, { contact_id: contactId || undefined });

export const notePath = (id: string): string => `/notes/${encodeURIComponent(id)}`;

export const readNote = async (client: Client, id: string): Promise<NoteRecord> =>
  (await client.get<Single<{ note: NoteRecord }>>(notePath(id))).data.note;

export const created: Feed<NewNoteInput, NewEvent<Note>> = {
  poll: async (client, input) => {
    const rows = await sampleAnyway(client, { contact_id: input.contact_id || undefined }, (filters) =>
      readNewest(client, {
        page: pageOf(client, filters),
        pageSize: PAGE_SIZE,
        id: ({ id }) => id,
        at: ({ created_at }) => text(created_at),
      }),
    );
    const events = rows.map((row) => ({ event_id: row.id, origin: readMark(row.text), ...toNote(row) }));
    return withoutOwn(client, input, events);
  },
};
