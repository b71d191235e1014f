import { always, flag, type RecordOf, record, text } from '../keys.js';

/** Flowdash: one thing to do before a task may leave a stage. */
export const checklistItem = record('checklistItems', {
  title: text('Title'),
  /** `Blank`, `Skipped` or `Completed`. */
  status: text('Status'),
  completed: always<boolean>(flag('Completed?'), false),
  /** The stage that the item belongs to. */
  stage: text('{Stage}'),
  /** False for items of the workflow's template, whose title and stage cannot be changed. */
  editable: flag('Editable?'),
  assignee_id: text('Assignee ID'),
  task_id: text('{Task} ID'),
  project_id: text('{Project} ID'),
});

export interface ChecklistItem extends RecordOf<typeof checklistItem> {}
