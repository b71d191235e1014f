import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const startReview = write({
  key: 'start_review',
  noun: '{Task}',
  label: 'Start Review',
  description: 'Starts a review of a file in a {step}.',
  capability: (service) => service.reviews?.start,
  form: forms.startReview,
  lock: 'file-{{bundle.inputData.file_id}}',
  gives: task,
});
