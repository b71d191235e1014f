import { flag, ownFields, type RecordOf, record, text } from '../keys.js';

/** A piece of work: OnePageCRM action, HighLevel task, Flowdash task, Filestage review. */
export const task = record('tasks', {
  title: text('Title'),
  description: text('Description'),
  /** The service's word: a status, a stage, a review state. */
  status: text('Status'),
  /** Null if a single record does not show it. */
  completed: flag('Completed?'),
  completed_at: text('Completed At'),
  /** ISO 8601, or `YYYY-MM-DD` for a date without a time. */
  due_at: text('Due At'),
  assignee_id: text('Assignee ID'),
  assignee_name: text('Assignee Name'),
  contact_id: text('Contact ID'),
  contact_name: text('Contact Name'),
  /** The container it lives in: Flowdash workflow, Filestage project. */
  project_id: text('{Project} ID'),
  project_name: text('{Project} Name'),
  /** Links it to a record elsewhere: Flowdash Unique ID, Filestage file external id. */
  external_id: text('External ID'),
  file_id: text('File ID'),
  version_id: text('File Version ID'),
  step_id: text('{Step} ID'),
  custom_fields: ownFields,
});

/** The same in a list across contacts, which says whose it is. */
export const listedTask = record('tasks', task.keys, ['contact_name']);

export interface Task extends RecordOf<typeof task> {}
