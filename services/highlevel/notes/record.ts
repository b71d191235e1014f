import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { type Path, path } from '../../../platform/path.js';
import { plainText } from '../../../platform/plain_text.js';
import { text } from '../../../platform/values.js';
import type { Wire } from '../../../platform/wire.js';
import type { InputOf } from '../../../records/field.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type * as noteForms from '../../../records/note/forms.js';
import { type Note, note } from '../../../records/note/record.js';
import { contactPath, idIn, mustBe } from '../paths.js';
import type { Names } from '../users.js';
import { type NoteRecord, noteAnswer, notesAnswer } from './wire.js';

/** The text of a note; its body may be HTML. */
export const plain = ({ body, bodyText }: Pick<NoteRecord, 'body' | 'bodyText'>): string | null =>
  text(bodyText) ?? text(plainText(body ?? '').trim());

/** `more`, with the body as HighLevel stores it if that is HTML. */
const moreOf = (note: NoteRecord): NoteRecord['more'] =>
  note.body?.includes('<') && note.body !== plain(note) ? { ...note.more, body: note.body } : note.more;

export const sample = {
  id: 'pO8iU6yT4rE2wQ1aS3dF',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  title: 'Spring fair',
  body: 'Met at the spring fair. Wants the campaign live before Easter.',
  author_id: 'sD5fG7hJ9kL2zX4cV6bN',
  author_name: 'Ada Lane',
  contact_id: 'Zk3Qw8rTy5UiOp1AsDfG',
  pinned: false,
} satisfies SampleOf<Note>;

const fill = filling(note, sample);

/** HighLevel note -> note. */
export const toNote = (note: NoteRecord, names: Names): Note =>
  fill({
    id: note.id,
    created_at: text(note.dateAdded),
    title: text(note.title),
    body: withoutMark(plain(note)),
    author_id: text(note.userId),
    author_name: names.get(note.userId ?? '') ?? null,
    contact_id: text(note.contactId),
    pinned: note.pinned,
    more: moreOf(note),
  });

export const notesPath = (contactId: string): Path => path`${contactPath(contactId)}/notes`;

/** A note under a contact's path belongs to that contact, whether it says so or not. */
export const withContact =
  (contactId: string) =>
  (note: NoteRecord): NoteRecord => ({ ...note, contactId: note.contactId ?? contactId });

/** All notes of a contact, newest first; the list is not paged, and its order is not documented. */
export const readNotes = async (client: Client, contactId: string): Promise<NoteRecord[]> => {
  const notes = await client.get(notesPath(contactId), notesAnswer);
  return _.orderBy(notes.map(withContact(contactId)), 'dateAdded', 'desc');
};

export const authors = (notes: NoteRecord[]) => notes.map(({ userId }) => userId);

/** The path of a note, under its contact: HighLevel finds it no other way. */
export const addressOf = ({
  contact_id,
  note_id,
}: InputOf<typeof noteForms.deleteNote>): { contactId: string; id: string; path: Path } => {
  if (!contact_id) throw invalidInput('Fill in Contact: HighLevel finds a note by its contact');
  return {
    contactId: contact_id,
    id: note_id,
    path: path`${notesPath(contact_id)}/${idIn('Note', note_id)}`,
  };
};

type Address = ReturnType<typeof addressOf>;

/** `answer`: stricter before a change. */
export const readNote = async (
  client: Client,
  { contactId, id, path: at }: Address,
  answer: Wire<NoteRecord> = noteAnswer,
): Promise<NoteRecord> =>
  mustBe('note', { id, contactId }, withContact(contactId)(await client.get(at, answer)));
