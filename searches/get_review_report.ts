import { find } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const getReviewReport = find({
  key: 'get_review_report',
  noun: 'Report',
  label: 'Find Review Report',
  description: 'Finds the report of a review, or of all reviews of a file.',
  capability: (service) => service.files?.report,
  form: forms.getReviewReport,
  by: ['task_id', 'file_id'],
  gives: file,
  sample: { name: 'Review report – Spring brief.pdf' },
});
