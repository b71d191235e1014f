/** Notes as HighLevel answers them, read (OpenAPI `GetNoteSchema`, recorded answers). */
import { flag, id, inside, instant, type Of, record, rows, text } from '../../../platform/wire.js';

export const noteRecord = record(
  {
    id,
    title: text,
    /** Text or HTML. */
    body: text,
    /** The same without HTML. */
    bodyText: text,
    /** Null where the API made it. */
    userId: text,
    contactId: text,
    pinned: flag,
    /** As `#FFAA00`. */
    color: text,
    dateAdded: instant,
  },
  ['color'],
);
export type NoteRecord = Of<typeof noteRecord>;

/** Every answer about one note. */
export const noteAnswer = inside('note', noteRecord);
/** A contact's notes, in no order that is documented. */
export const notesAnswer = inside('notes', rows(noteRecord));

/** What the writing calls take; what is not sent stays. */
export interface NoteBody {
  title?: string;
  body?: string;
  userId?: string;
  color?: string;
  pinned?: boolean;
}
