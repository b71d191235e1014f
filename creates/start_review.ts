import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const startReview = write({
  key: 'start_review',
  noun: '{Task}',
  label: 'Start Review',
  description:
    'Starts the review of a file in a {step}. Gives the review that is there when that version is in review already.',
  capability: (service) => service.reviews?.start,
  form: forms.startReview,
  lock: 'file-{{bundle.inputData.file_id}}',
  gives: task,
});
