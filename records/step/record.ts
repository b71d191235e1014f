import { type RecordOf, record, text, texts } from '../keys.js';

/** Filestage reviewer group. */
export const step = record('steps', {
  name: text('Name'),
  project_id: text('{Project} ID'),
  /** Email addresses of the reviewers invited so far. */
  reviewers: texts('Reviewers'),
});

export interface Step extends RecordOf<typeof step> {}
