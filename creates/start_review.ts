import { boardId, fileId, versionId } from '../fields/board.js';
import { stepId } from '../fields/task.js';
import { writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...boardId, required: false, helpText: 'Narrows the choices below.' },
  { ...fileId, required: true },
  { ...versionId, helpText: 'The newest one without a choice.' },
  { ...stepId, required: true },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
]);

export const startReview = create({
  key: 'start_review',
  noun: '{Task}',
  display: {
    label: 'Start Review',
    description:
      'Starts the review of a file in a {step}. Gives the review that is there when that version is in review already.',
  },
  capability: (service) => service.reviews?.start,
  operation: {
    lock: 'file-{{bundle.inputData.file_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...taskOutputFields, ...writeOutputFields],
    sample: { ...taskSample, changed: true },
  },
});
