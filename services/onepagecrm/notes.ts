import type { Note } from '../../model/note.js';
import type { NewEvent, Written } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { type Cursor, type Page, readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { flag, sameText, text } from '../../platform/values.js';
import type { AttachNoteInput, NewNoteInput } from '../inputs.js';
import type { Action, Feed } from '../service.js';
import { lengthOf } from './lengths.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { NoteRecord, Single } from './types.js';

type Rows = { notes?: Array<{ note: NoteRecord }> };

const TEXT_LENGTH = 7_168;

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

const notePage =
  (client: Client, contactId: string | undefined) =>
  (cursor: Cursor, size: number): Promise<Page<NoteRecord>> => {
    const query: Query = { contact_id: contactId || undefined, sort_by: 'created_at', order: 'desc' };
    return readPage(
      client,
      '/notes',
      query,
      ({ notes }: Rows) => notes?.map(({ note }) => note),
      cursor,
      size,
    );
  };

export const created: Feed<NewNoteInput, NewEvent<Note>> = {
  poll: async (client, input) => {
    const rows = await readNewest(client, {
      page: notePage(client, input.contact_id),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: ({ created_at }) => text(created_at),
    });
    const events = rows.map((row) => ({ event_id: row.id, origin: readMark(row.text), ...toNote(row) }));
    return withoutOwn(client, input, events);
  },
};

export const attach: Action<AttachNoteInput, Written<Note>> = {
  run: async (client, { contact_id, body, origin, skip_duplicate }) => {
    if (!contact_id) throw refuse('Fill in Contact: a note of OnePageCRM belongs to a contact');
    const marked = markText(body, origin) ?? '';
    const length = lengthOf(marked);
    if (length > TEXT_LENGTH) {
      throw refuse(`Text has ${length} characters; OnePageCRM takes ${TEXT_LENGTH} at most for a note`);
    }
    if (flag(skip_duplicate, false)) {
      const { rows } = await notePage(client, contact_id)(undefined, PAGE_SIZE);
      const same = rows.find((note) => sameText(withoutMark(text(note.text)), body));
      if (same) return { ...toNote(same), changed: false };
    }
    const { data } = await client.post<Single<{ note: NoteRecord }>>('/notes', { contact_id, text: marked });
    return { ...toNote(data.note), changed: true };
  },
};
