/** What the API answers of attachments. */
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

/** Where a file is to go, with the fields that OnePageCRM signed for it. `storage_left`: bytes that the account may still store. */
export const uploadForm = object({ url: text, fields: map(text), storage_left: maybe(number) });

/** What can have files, as far as attaching one needs to know it. */
export const target = record({ id, contact_id: text });

/** The same with its files. */
export const holder = record(
  { id, contact_id: text, created_at: instant, attachments: list(attachmentRecord) },
  ['created_at'],
);
export type HolderRecord = Of<typeof holder>;
