import { boardId, fileId } from '../fields/board.js';
import { forGood } from '../fields/warning.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  forGood('This deletes the file with all its versions, reviews and comments for good.'),
  {
    ...boardId,
    required: false,
    helpText: 'Narrows the choice of File.',
    offered: (service) => service.projects,
  },
  { ...fileId, required: true },
]);

export const deleteFile = create({
  key: 'delete_file',
  noun: 'File',
  display: { label: 'Delete File', description: 'Deletes a file and gives it as it was.' },
  capability: (service) => service.files?.delete,
  operation: {
    lock: 'file-{{bundle.inputData.file_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...fileOutputFields, ...writeOutputFields],
    sample: { ...fileSample, changed: true },
  },
});
