import type { CustomValues, PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A piece of work: OnePageCRM action, HighLevel task, Flowdash task, Filestage review. */
export interface Task extends BaseRecord {
  title: string | null;
  description: string | null;
  /** The service's word: a status, a stage, a review state. */
  status: string | null;
  /** Null where one record alone does not tell. */
  completed: boolean | null;
  completed_at: string | null;
  /** ISO 8601, or `YYYY-MM-DD` for a date without a time. */
  due_at: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  contact_id: string | null;
  contact_name: string | null;
  /** The container it lives in: Flowdash workflow, Filestage project. */
  project_id: string | null;
  project_name: string | null;
  /** Links it to a record elsewhere: Flowdash Unique ID, Filestage file external id. */
  external_id: string | null;
  file_id: string | null;
  version_id: string | null;
  step_id: string | null;
  custom_fields: CustomValues;
}

export const taskOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'title', label: 'Title' },
  { key: 'description', label: 'Description' },
  { key: 'status', label: 'Status' },
  { key: 'completed', label: 'Completed?', type: 'boolean' },
  { key: 'completed_at', label: 'Completed At' },
  { key: 'due_at', label: 'Due At' },
  { key: 'assignee_id', label: 'Assignee ID' },
  { key: 'assignee_name', label: 'Assignee Name' },
  { key: 'contact_id', label: 'Contact ID' },
  { key: 'contact_name', label: 'Contact Name' },
  { key: 'project_id', label: '{Project} ID' },
  { key: 'project_name', label: '{Project} Name' },
  { key: 'external_id', label: 'External ID' },
  { key: 'file_id', label: 'File ID' },
  { key: 'version_id', label: 'File Version ID' },
  { key: 'step_id', label: '{Step} ID' },
];

export const taskSample: Task = {
  id: '65f0c1a2b3d4e5f60123456b',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  title: 'Send the spring campaign brief',
  description: null,
  status: 'date',
  completed: false,
  completed_at: null,
  due_at: '2026-03-09',
  assignee_id: '65f0c1a2b3d4e5f60123456a',
  assignee_name: 'Ada Lane',
  contact_id: '65f0c1a2b3d4e5f601234567',
  contact_name: null,
  project_id: null,
  project_name: null,
  external_id: null,
  file_id: null,
  version_id: null,
  step_id: null,
  custom_fields: {},
  raw: {},
};
