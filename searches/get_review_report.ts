import { boardId } from '../fields/board.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  {
    key: 'task_id',
    label: '{Task}',
    dynamic: 'task_list.id.name',
    search: 'find_task.id',
    helpText: 'The report is about this one only.',
  },
  {
    key: 'file_id',
    label: 'File',
    dynamic: 'file_list.id.name',
    search: 'find_file.id',
    helpText: 'The report is about all reviews of the file. Used when no single one is chosen.',
  },
]);
const inputFields = defineFields([
  { ...boardId, required: false, helpText: 'Narrows the choices below.' },
  ...wanted,
]);

export const getReviewReport = search({
  key: 'get_review_report',
  noun: 'Report',
  display: {
    label: 'Get Review Report',
    description: 'Gets the report of a review, or of a file with all its reviews, as a file for later steps.',
  },
  capability: (service) => service.reviews?.report,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input);
      return capability.find(client, input);
    },
    outputFields: fileOutputFields,
    sample: { ...fileSample, name: 'Review report – Spring brief.pdf' },
  },
});
