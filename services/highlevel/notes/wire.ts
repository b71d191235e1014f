/** Schemas of HighLevel's answers about notes (OpenAPI `GetNoteSchema`, recorded answers). */
import { carried, flag, id, inside, instant, type Of, record, rows, text } from '../../../platform/wire.js';

const shape = {
  id,
  title: text,
  /** Text or HTML. */
  body: text,
  /** The same without HTML. */
  bodyText: text,
  /** Null if the API created the note. */
  userId: text,
  contactId: text,
  pinned: flag,
  /** In the form `#FFAA00`. */
  color: text,
  dateAdded: instant,
};

const ALSO: Array<keyof typeof shape> = ['color'];

export const noteRecord = record(shape, ALSO);
export type NoteRecord = Of<typeof noteRecord>;

/** Every answer about one note. */
export const noteAnswer = inside('note', noteRecord);
/** The same before a change: the text keeps its mark. */
export const noteToChange = inside(
  'note',
  record({ ...shape, body: carried(text), bodyText: carried(text) }, ALSO),
);
/** A contact's notes, in no documented order. */
export const notesAnswer = inside('notes', rows(noteRecord));

/** What writes accept; what is not sent stays. */
export interface NoteBody {
  title?: string;
  body?: string;
  userId?: string;
  color?: string;
  pinned?: boolean;
}
