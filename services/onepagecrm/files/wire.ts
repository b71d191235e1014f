/** Schemas of the API's answers about attachments. */
import {
  id,
  instant,
  list,
  map,
  maybe,
  number,
  type Of,
  object,
  record,
  text,
} from '../../../platform/wire.js';
import { attachmentRecord } from '../attachments.js';

/** Where to upload a file, with the fields that OnePageCRM signed for it. `storage_left`: bytes still free in the account. */
export const uploadForm = object({ url: text, fields: map(text), storage_left: maybe(number) });

/** A record that can have files: as much as attaching one needs to know. */
export const target = record({ id, contact_id: text });

/** The same with its files. */
export const holder = record(
  { id, contact_id: text, created_at: instant, attachments: list(attachmentRecord) },
  ['created_at'],
);
export type HolderRecord = Of<typeof holder>;
