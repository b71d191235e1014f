/** Schemas of HighLevel's answers about forms and submissions (official file of calendars and forms). */
import {
  anything,
  counted,
  id,
  inside,
  instant,
  map,
  maybe,
  number,
  type Of,
  object,
  record,
  rows,
  text,
} from '../../../platform/wire.js';
import { namedRecord } from '../wire.js';

export const submissionRecord = record({
  id,
  contactId: text,
  createdAt: instant,
  formId: text,
  name: text,
  email: text,
  /** What was filled in, by the form's own keys and the ids of custom fields, and where it was filled in. */
  others: map(anything),
});
export type SubmissionRecord = Of<typeof submissionRecord>;

export const submissionPage = object({
  submissions: counted(submissionRecord),
  meta: maybe(record({ nextPage: number })),
});

export const formsAnswer = inside('forms', rows(namedRecord));
