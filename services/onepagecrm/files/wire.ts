/** What the API answers of attachments. */
import { id, map, maybe, number, type Of, object, record, text } from '../../../platform/wire.js';

/** A file on a deal, note, call or meeting. `size` is in bytes; `url` of a stored file is good until `url_expires_at`. */
export const attachmentRecord = record(
  { id, filename: text, custom_filename: text, size: number, url: text },
  ['filename'],
);
export type AttachmentRecord = Of<typeof attachmentRecord>;

/** Where a file is to go, with the fields that OnePageCRM signed for it. `storage_left`: bytes that the account may still store. */
export const uploadForm = object({ url: text, fields: map(text), storage_left: maybe(number) });

/** What can have files, as far as attaching one needs to know it. */
export const target = record({ id, contact_id: text });
