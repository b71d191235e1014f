import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A note on a contact, or a comment on a task. */
export interface Note extends BaseRecord {
  title: string | null;
  body: string | null;
  author_id: string | null;
  author_name: string | null;
  contact_id: string | null;
  task_id: string | null;
  deal_id: string | null;
  project_id: string | null;
  /** Of a reply: the comment above it. */
  parent_id: string | null;
  resolved: boolean | null;
  pinned: boolean | null;
  team_only: boolean | null;
}

export const noteOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'title', label: 'Title' },
  { key: 'body', label: 'Text' },
  { key: 'author_id', label: 'Author ID' },
  { key: 'author_name', label: 'Author Name' },
  { key: 'contact_id', label: 'Contact ID' },
  { key: 'task_id', label: '{Task} ID' },
  { key: 'deal_id', label: '{Deal} ID' },
  { key: 'project_id', label: '{Project} ID' },
  { key: 'parent_id', label: 'Parent ID' },
  { key: 'resolved', label: 'Resolved?', type: 'boolean' },
  { key: 'pinned', label: 'Pinned?', type: 'boolean' },
  { key: 'team_only', label: 'Team Only?', type: 'boolean' },
];

export const noteSample: Note = {
  id: '65f0c1a2b3d4e5f60123456c',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-03-04T14:30:00.000Z',
  updated_at: '2026-03-04T14:30:00.000Z',
  title: null,
  body: 'Met at the spring fair. Wants the campaign live before Easter.',
  author_id: null,
  author_name: 'Ada L.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  task_id: null,
  deal_id: null,
  project_id: null,
  parent_id: null,
  resolved: null,
  pinned: null,
  team_only: null,
  raw: {},
};
