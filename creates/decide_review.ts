import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const decideReview = write({
  key: 'decide_review',
  noun: '{Task}',
  label: 'Submit Review Decision',
  description: "Submits a reviewer's decision on a review, or takes it back.",
  capability: (service) => service.reviews?.decide,
  form: forms.decideReview,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
