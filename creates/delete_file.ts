import { write } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const deleteFile = write({
  key: 'delete_file',
  noun: 'File',
  label: 'Delete File',
  description: 'Deletes a file and returns its last details.',
  capability: (service) => service.files?.remove,
  form: forms.deleteFile,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: file,
});
