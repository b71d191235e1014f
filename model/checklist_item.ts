import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** Flowdash: one thing to do before a task may leave a stage. */
export interface ChecklistItem extends BaseRecord {
  title: string | null;
  /** `Blank`, `Skipped` or `Completed`. */
  status: string | null;
  completed: boolean;
  /** The stage that it belongs to. */
  stage: string | null;
  /** False for items of the workflow's template, whose title and stage stay. */
  editable: boolean | null;
  assignee_id: string | null;
  task_id: string | null;
  project_id: string | null;
}

export const checklistItemOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'title', label: 'Title' },
  { key: 'status', label: 'Status' },
  { key: 'completed', label: 'Completed?', type: 'boolean' },
  { key: 'stage', label: '{Stage}' },
  { key: 'editable', label: 'Editable?', type: 'boolean' },
  { key: 'assignee_id', label: 'Assignee ID' },
  { key: 'task_id', label: '{Task} ID' },
  { key: 'project_id', label: '{Project} ID' },
];

export const checklistItemSample: ChecklistItem = {
  id: 'N7gIDN',
  service: 'flowdash',
  url: null,
  created_at: null,
  updated_at: null,
  title: 'Contract signed',
  status: 'Completed',
  completed: true,
  stage: 'Not Started',
  editable: false,
  assignee_id: 'ada@acme.example',
  task_id: 'AC-1007',
  project_id: '2ylSaZ',
  raw: {},
};
