import { file as content, number, type RecordOf, record, text } from '../keys.js';

/** A file: attached to a record (OnePageCRM, Flowdash), or what a review is about (Filestage). */
export const file = record('files', {
  name: text('File Name'),
  project_id: text('{Project} ID'),
  project_name: text('{Project} Name'),
  /** Links it to a record elsewhere; not unique. */
  external_id: text('External ID'),
  version_id: text('File Version ID'),
  /** The contact that the file is on, and the record on that contact. */
  contact_id: text('Contact ID'),
  attached_to: text('Attached To'),
  attached_to_id: text('Attached To ID'),
  content_type: text('Content Type'),
  /** Bytes. */
  size: number('Size in Bytes'),
  /** Where Zapier fetches the content when a later step needs it. Never carries a key. */
  download_url: content('File'),
});

export interface File extends RecordOf<typeof file> {}
