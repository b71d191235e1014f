import { find } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const getReviewReport = find({
  key: 'get_review_report',
  noun: 'Report',
  label: 'Get Review Report',
  description: 'Gets the report of a review, or of a file with all its reviews, as a file for later steps.',
  capability: (service) => service.files?.report,
  form: forms.getReviewReport,
  by: ['task_id', 'file_id'],
  gives: file,
  sample: { name: 'Review report – Spring brief.pdf' },
});
