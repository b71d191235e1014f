import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A file: attached to a record (OnePageCRM, Flowdash), or what a review is about (Filestage). */
export interface File extends BaseRecord {
  name: string | null;
  project_id: string | null;
  project_name: string | null;
  /** Links it to a record elsewhere; not unique. */
  external_id: string | null;
  version_id: string | null;
  content_type: string | null;
  /** Bytes. */
  size: number | null;
  /** Where Zapier fetches the content when a later step wants it. Never carries a key. */
  download_url: string | null;
}

export const fileOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'File Name' },
  { key: 'project_id', label: '{Project} ID' },
  { key: 'project_name', label: '{Project} Name' },
  { key: 'external_id', label: 'External ID' },
  { key: 'version_id', label: 'File Version ID' },
  { key: 'content_type', label: 'Content Type' },
  { key: 'size', label: 'Size in Bytes', type: 'number' },
  { key: 'download_url', label: 'File', type: 'file' },
];

export const fileSample: File = {
  id: '65f0c1a2b3d4e5f601234570',
  service: 'onepagecrm',
  url: null,
  created_at: null,
  updated_at: null,
  name: 'Spring brief.pdf',
  project_id: null,
  project_name: null,
  external_id: null,
  version_id: null,
  content_type: 'application/pdf',
  size: 48_213,
  download_url: 'https://files.example.com/spring-brief.pdf',
  raw: {},
};
