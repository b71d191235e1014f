import { ownFields, type RecordOf, record, text } from '../keys.js';

/** A form that someone filled in. */
export const submission = record('submissions', {
  form_id: text('Form ID'),
  contact_id: text('Contact ID'),
  name: text('Full Name'),
  email: text('Email'),
  /** What was filled in, by the product's keys. */
  answers: ownFields,
});

export interface Submission extends RecordOf<typeof submission> {}
