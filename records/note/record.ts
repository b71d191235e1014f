import { files, flag, type RecordOf, record, text } from '../keys.js';

/** A note on a contact, or a comment on a task. */
export const note = record('notes', {
  title: text('Title'),
  body: text('Text'),
  author_id: text('Author ID'),
  author_name: text('Author Name'),
  contact_id: text('Contact ID'),
  task_id: text('{Task} ID'),
  deal_id: text('{Deal} ID'),
  project_id: text('{Project} ID'),
  /** For a reply: the comment above it. */
  parent_id: text('Parent ID'),
  resolved: flag('Resolved?'),
  pinned: flag('Pinned?'),
  team_only: flag('Team Only?'),
  attachments: files('Attachments'),
});

export interface Note extends RecordOf<typeof note> {}
