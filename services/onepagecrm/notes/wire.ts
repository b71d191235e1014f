/** Schemas of the API's answers about notes. */
import { carried, id, instant, list, type Of, record, text } from '../../../platform/wire.js';
import { attachmentRecord } from '../attachments.js';

const shape = {
  id,
  contact_id: text,
  text,
  /** `YYYY-MM-DD` */
  date: instant,
  /** A display name. */
  author: text,
  linked_deal_id: text,
  attachments: list(attachmentRecord),
  created_at: instant,
  modified_at: instant,
};

export const noteRecord = record(shape, ['date']);
export type NoteRecord = Of<typeof noteRecord>;

/** The same before a change: the text keeps its mark. */
export const noteToChange = record({ ...shape, text: carried(text) }, ['date']);

/** What a write of a note sends. */
export interface NoteBody {
  text?: string;
  date?: string;
  linked_deal_id?: string | null;
}
