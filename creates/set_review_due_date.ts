import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const setReviewDueDate = write({
  key: 'set_review_due_date',
  noun: '{Task}',
  label: 'Set Review Due Date',
  description: 'Sets the due date of a review.',
  capability: (service) => service.reviews?.setDueDate,
  form: forms.setReviewDueDate,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
});
