import _ from 'lodash';
import type { Note } from '../../model/note.js';
import type { NewEvent, Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { readNewest, withoutOwn } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { compact, flag, isBlank, sameText, text } from '../../platform/values.js';
import type { AttachNoteInput, NewNoteInput } from '../inputs.js';
import type { Action, Feed } from '../service.js';
import { contactPath } from './contacts.js';
import type { NoteRecord } from './types.js';
import { type Names, namesFor } from './users.js';

/** The text of a note; its body may be HTML. */
const plain = ({ body, bodyText }: NoteRecord): string | null =>
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

const notesPath = (contactId: string): string => `${contactPath(contactId)}/notes`;

/** All notes of a contact, newest first; the list is not paged, nor its order documented. */
export const readNotes = async (client: Client, contactId: string): Promise<NoteRecord[]> => {
  const { notes = [] } = await client.get<{ notes?: NoteRecord[] }>(notesPath(contactId));
  return _.orderBy(notes, 'dateAdded', 'desc');
};

const authors = (notes: NoteRecord[]) => notes.map(({ userId }) => userId);

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

type HighLevelNoteInput = AttachNoteInput & { title?: string; userId?: string; pinned?: boolean | string };

const squeezed = (value: string | null): string | null => withoutMark(value)?.replace(/\s+/g, ' ') ?? null;

/** Whether a note says this, as it came in or as HighLevel shows it. */
const says = (note: NoteRecord, body: string): boolean =>
  [note.body, plain(note)].some((each) => sameText(squeezed(text(each)), squeezed(body)));

export const attach: Action<HighLevelNoteInput, Written<Note>> = {
  fields: () => [
    { key: 'title', label: 'Title' },
    {
      key: 'userId',
      label: 'Author',
      dynamic: 'user_list.id.name',
      search: 'find_user.id',
      helpText: 'Whose note it is. Nobody without a choice.',
    },
    { key: 'pinned', label: 'Pin to Top', type: 'boolean' },
  ],
  run: async (client, { contact_id, body, origin, skip_duplicate, title, userId, pinned }) => {
    if (!contact_id) throw refuse('Fill in Contact: a note of HighLevel belongs to a contact');
    const same = skip_duplicate
      ? (await readNotes(client, contact_id)).find((note) => says(note, body))
      : undefined;
    const names = await namesFor(client, [same ? same.userId : userId]);
    if (same) return { ...toNote(same, names), changed: false };
    const { note } = await client.post<{ note: NoteRecord }>(notesPath(contact_id), {
      body: markText(body, origin),
      ...compact({ title, userId, pinned: isBlank(pinned) ? undefined : flag(pinned, false) }),
    });
    return { ...toNote({ contactId: contact_id, ...note }, names), changed: true };
  },
};
